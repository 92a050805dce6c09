package yizhan.device;

/** A device could not do what it was asked. Carries a reason to act on; never a person's data. */
public final class DeviceException extends Exception {
  private static final long serialVersionUID = 1;

  /** The reasons that callers tell apart. */
  public enum Reason {
    /** The deadline passed. */
    TIMED_OUT,
    /** The caller called it off. */
    CANCELLED,
    /** The port or connection is gone or cannot be opened. */
    DISCONNECTED,
    /** What came back is not the protocol. */
    GARBLED,
    /** The device understood and said no. */
    REFUSED,
    /** Somebody else has the device. */
    BUSY,
    /** Something answers that cannot show it is the device. */
    UNTRUSTED
  }

  private final Reason reason;

  public DeviceException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  public DeviceException(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The status of a device that failed in this way. */
  public DeviceStatus status() {
    return switch (reason) {
      case TIMED_OUT, DISCONNECTED -> DeviceStatus.unknown(Condition.Kind.OFFLINE);
      case GARBLED -> DeviceStatus.unknown(Condition.Kind.GARBLED);
      case REFUSED -> DeviceStatus.unknown(Condition.Kind.NEEDS_ATTENTION);
      case UNTRUSTED -> DeviceStatus.unknown(Condition.Kind.UNTRUSTED);
      case CANCELLED, BUSY -> DeviceStatus.unknown(Condition.Kind.BUSY);
    };
  }
}
