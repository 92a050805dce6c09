package yizhan.kiosk.office;

/** The back office could not be asked, or did not answer sensibly. Never carries what was asked. */
public final class BackOfficeException extends Exception {
  private static final long serialVersionUID = 1;

  /** The reasons that callers tell apart. */
  public enum Reason {
    /** Cannot be reached: nothing was done there. */
    UNREACHABLE,
    /** Reached, but no answer in time: it may have been done. */
    NO_ANSWER,
    /** It says that it cannot now. */
    UNAVAILABLE,
    /** The answer is not what the contract says. */
    NONSENSE,
    /** It refuses this terminal or this request. */
    REFUSED
  }

  private final Reason reason;

  public BackOfficeException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  public BackOfficeException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
