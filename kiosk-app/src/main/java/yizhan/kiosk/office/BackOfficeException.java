package yizhan.kiosk.office;

/**
 * The back office could not be asked, or did not answer sensibly. Never carries what was asked, nor
 * any value that was answered.
 */
public final class BackOfficeException extends Exception {
  private static final long serialVersionUID = 1;

  /** The reasons that callers tell apart. Only {@link #UNREACHABLE} says that nothing was done. */
  public enum Reason {
    /** Cannot be reached: nothing was done there. */
    UNREACHABLE,
    /** Reached, but no answer, or a broken one: it may have been done. */
    NO_ANSWER,
    /** It says that it cannot now. */
    UNAVAILABLE,
    /** The answer is not what the contract says. */
    NONSENSE,
    /** It refuses this terminal or this request. */
    REFUSED
  }

  private final Reason reason;
  private final String code;

  public BackOfficeException(Reason reason, String detail) {
    this(reason, detail, "");
  }

  /**
   * @param code the reason code of the contract that came with the refusal, or what else tells this
   *     failure from others
   */
  public BackOfficeException(Reason reason, String detail, String code) {
    super(reason + ": " + detail);
    this.reason = reason;
    this.code = code;
  }

  public BackOfficeException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
    this.code = "";
  }

  public Reason reason() {
    return reason;
  }

  /** Whoever the citizen is must be shown anew. */
  public boolean identityExpired() {
    return reason == Reason.REFUSED && code.equals("identity-expired");
  }

  /** The reason code of the contract, such as {@code clock-skew}; empty when none came. */
  public String code() {
    return code;
  }
}
