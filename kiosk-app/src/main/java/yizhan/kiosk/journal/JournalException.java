package yizhan.kiosk.journal;

/** The journal could not be written or read: nothing may be issued. */
public final class JournalException extends Exception {
  private static final long serialVersionUID = 1;

  public JournalException(String what) {
    super("journal: " + what);
  }

  public JournalException(String doing, Throwable cause) {
    super("journal: " + doing, cause);
  }
}
