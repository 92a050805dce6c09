package yizhan.kiosk.visit;

/** Takes a service off the stack. An Error, so that no service can catch it by mistake. */
abstract sealed class Unwind extends Error {
  private static final long serialVersionUID = 1;

  private Unwind() {
    super(null, null, false, false);
  }

  /** To the top and down again over what is remembered. */
  static final class Again extends Unwind {
    private static final long serialVersionUID = 1;
  }

  /** Out of the visit. */
  static final class Left extends Unwind {
    private static final long serialVersionUID = 1;
    final Happening.Reason why;

    Left(Happening.Reason why) {
      this.why = why;
    }
  }
}
