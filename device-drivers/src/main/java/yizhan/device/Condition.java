package yizhan.device;

import java.util.Objects;

/**
 * One thing that is wrong with a device, in the vocabulary common to all devices.
 *
 * @param kind what is wrong
 * @param part where, in the device's own words ({@code "tray-1"}, {@code "Black Toner"}), or empty
 *     where it cannot be told
 */
public record Condition(Kind kind, String part) {
  /** What can be wrong; each with how bad it is and what to do. */
  public enum Kind {
    PAPER_LOW(Severity.ATTENTION, Remedy.REFILL_PAPER),
    PAPER_OUT(Severity.UNUSABLE, Remedy.REFILL_PAPER),
    TRAY_MISSING(Severity.UNUSABLE, Remedy.REFILL_PAPER),
    WRONG_MEDIA(Severity.UNUSABLE, Remedy.SET_TRAY_SIZE),
    COVER_OPEN(Severity.UNUSABLE, Remedy.CLOSE_COVER),
    JAM(Severity.UNUSABLE, Remedy.CLEAR_JAM),
    CUTTER(Severity.UNUSABLE, Remedy.CLEAR_CUTTER),
    OUTPUT_FULL(Severity.UNUSABLE, Remedy.EMPTY_OUTPUT),
    TONER_LOW(Severity.ATTENTION, Remedy.REPLACE_TONER),
    TONER_OUT(Severity.UNUSABLE, Remedy.REPLACE_TONER),
    OVERHEATED(Severity.UNUSABLE, Remedy.LET_IT_COOL),
    PAUSED(Severity.UNUSABLE, Remedy.RESUME_AT_DEVICE),
    OFFLINE(Severity.UNUSABLE, Remedy.CHECK_CABLE_AND_POWER),
    GARBLED(Severity.UNUSABLE, Remedy.CHECK_CABLE_AND_POWER),
    BUSY(Severity.ATTENTION, Remedy.WAIT),
    SELF_TEST_FAILED(Severity.UNUSABLE, Remedy.SWITCH_OFF_AND_ON),
    NOT_AUTHORISED(Severity.UNUSABLE, Remedy.CALL_SERVICE),
    /** It would work, and must not be used as it is set up. */
    MISCONFIGURED(Severity.UNUSABLE, Remedy.CALL_SERVICE),
    /** What answers shows another certificate than the one that was written down, or an old one. */
    UNTRUSTED(Severity.UNUSABLE, Remedy.CALL_SERVICE),
    NEEDS_ATTENTION(Severity.ATTENTION, Remedy.CALL_SERVICE),
    BROKEN(Severity.UNUSABLE, Remedy.CALL_SERVICE);

    private final Severity severity;
    private final Remedy remedy;

    Kind(Severity severity, Remedy remedy) {
      this.severity = severity;
      this.remedy = remedy;
    }
  }

  public Condition {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(part);
  }

  /** A condition of the whole device. */
  public static Condition of(Kind kind) {
    return new Condition(kind, "");
  }

  /** Whether sheets from every tray are concerned: all but the paper of one tray that is named. */
  public boolean concernsAllTrays() {
    return part.isEmpty()
        || switch (kind) {
          case PAPER_LOW, PAPER_OUT, TRAY_MISSING, WRONG_MEDIA -> false;
          case COVER_OPEN,
              JAM,
              CUTTER,
              OUTPUT_FULL,
              TONER_LOW,
              TONER_OUT,
              OVERHEATED,
              PAUSED,
              OFFLINE,
              GARBLED,
              BUSY,
              SELF_TEST_FAILED,
              NOT_AUTHORISED,
              MISCONFIGURED,
              UNTRUSTED,
              NEEDS_ATTENTION,
              BROKEN ->
              true;
        };
  }

  public Severity severity() {
    return kind.severity;
  }

  public Remedy remedy() {
    return kind.remedy;
  }
}
