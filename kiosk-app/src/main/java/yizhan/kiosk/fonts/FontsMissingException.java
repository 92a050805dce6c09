package yizhan.kiosk.fonts;

/** The fonts are not there, or cannot be read. The message says what to do about it. */
public final class FontsMissingException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  FontsMissingException(String what, Throwable cause) {
    super(what, cause);
  }

  FontsMissingException(String what) {
    super(what);
  }
}
