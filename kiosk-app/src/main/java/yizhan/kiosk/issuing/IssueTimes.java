package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetSize;

/**
 * How long the steps of an issue may take, and what settles one.
 *
 * @param printerAnswer one question to the printer
 * @param settle from sending to the end of the job: longer than the slowest printer, an open door
 *     included
 * @param cancel from calling a job off to knowing that it is gone
 * @param counterLag how late a page counter may move
 * @param arrival how long a permit request may be on its way after its answer was given up
 * @param permitMargin how long a permit must last beyond settling
 * @param acceptUncounted whether "completed" settles a sheet where the printer counts nothing: the
 *     bureau's setting
 * @param profile what the printer was measured to prove; empty: it never was
 */
public record IssueTimes(
    Duration printerAnswer,
    Duration settle,
    Duration cancel,
    Duration counterLag,
    Duration arrival,
    Duration permitMargin,
    boolean acceptUncounted,
    Optional<EvidenceProfile> profile) {
  /** A counter may be so much later than it was when it was measured. */
  private static final int LATER_THAN_MEASURED = 3;

  public static final IssueTimes USUAL =
      new IssueTimes(
          Duration.ofSeconds(10),
          Duration.ofMinutes(4),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          Duration.ofSeconds(30),
          false,
          Optional.empty());

  /** The same times, as the bureau has set it. */
  public IssueTimes acceptingUncounted(boolean accepted) {
    return new IssueTimes(
        printerAnswer, settle, cancel, counterLag, arrival, permitMargin, accepted, profile);
  }

  /** The same times, on a printer that was measured. */
  public IssueTimes on(Optional<EvidenceProfile> measured) {
    Duration lag =
        measured
            .map(p -> p.counterLag().multipliedBy(LATER_THAN_MEASURED))
            .filter(late -> late.compareTo(counterLag) > 0)
            .orElse(counterLag);
    return new IssueTimes(
        printerAnswer, settle, cancel, lag, arrival, permitMargin, acceptUncounted, measured);
  }

  /**
   * Goes on only with the printer that was measured: another one may prove something else.
   *
   * @throws DeviceException REFUSED when another one answers there
   */
  void mustBe(Optional<String> identity) throws DeviceException {
    if (profile.isPresent() && !identity.equals(Optional.of(profile.get().printer())))
      throw new DeviceException(Reason.REFUSED, "not the printer that was tested; test it anew");
  }

  /** What must speak for a sheet of this size. */
  Demands demands(SheetSize size) {
    return new Demands(profile, size, acceptUncounted);
  }
}
