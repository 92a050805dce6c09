package yizhan.kiosk.office;

/**
 * What became of a permit, told to the back office. Idempotent by permit and outcome.
 *
 * @param jobName the printer job that the sheet was printed by, or empty when none was made
 */
public record SheetReport(String permitId, Outcome outcome, String jobName) implements Message {
  /** What became of the sheet. */
  public enum Outcome {
    /** One good sheet came out. */
    PRINTED,
    /** Nothing was printed and nothing will be. */
    RELEASED,
    /** A sheet came out and is not good. */
    SPOILED,
    /** Nobody knows yet; staff will settle it. */
    UNKNOWN
  }
}
