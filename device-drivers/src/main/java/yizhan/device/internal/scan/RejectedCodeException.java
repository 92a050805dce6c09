package yizhan.device.internal.scan;

/** A code that is not handed on. Says why, never what stood in it. */
final class RejectedCodeException extends Exception {
  private static final long serialVersionUID = 1;

  RejectedCodeException(String why) {
    super(why);
  }
}
