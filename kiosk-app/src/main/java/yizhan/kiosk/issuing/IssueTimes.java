package yizhan.kiosk.issuing;

import java.time.Duration;

/**
 * How long the steps of an issue may take, and what settles one.
 *
 * @param printerAnswer one question to the printer
 * @param settle from sending to the end of the job: longer than the slowest printer, an open door
 *     included
 * @param cancel from calling a job off to knowing that it is gone
 * @param counterLag how late a page counter may move
 * @param permitMargin how long a permit must last beyond settling
 * @param acceptUncounted whether "completed" settles a sheet where the printer counts nothing: the
 *     bureau's setting
 */
public record IssueTimes(
    Duration printerAnswer,
    Duration settle,
    Duration cancel,
    Duration counterLag,
    Duration permitMargin,
    boolean acceptUncounted) {
  public static final IssueTimes USUAL =
      new IssueTimes(
          Duration.ofSeconds(10),
          Duration.ofMinutes(4),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          false);

  /** The same times, as the bureau has set it. */
  public IssueTimes acceptingUncounted(boolean accepted) {
    return new IssueTimes(printerAnswer, settle, cancel, counterLag, permitMargin, accepted);
  }
}
