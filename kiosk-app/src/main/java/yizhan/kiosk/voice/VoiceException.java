package yizhan.kiosk.voice;

/** Something could not be said. The message never holds what it was. */
public final class VoiceException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** The program is not there. */
    MISSING,
    /** It ran and failed, or gave out what is no sound. */
    FAILED,
    TIMED_OUT,
    /** Something else is to be said by now. */
    CUT_SHORT
  }

  VoiceException(Reason reason, String what) {
    super(what);
    this.reason = reason;
  }

  VoiceException(Reason reason, String what, Throwable cause) {
    super(what, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
