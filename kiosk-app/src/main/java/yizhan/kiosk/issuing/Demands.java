package yizhan.kiosk.issuing;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issuing.Verdict.Count;

/**
 * What must speak for a sheet before it is believed. Where the printer was measured, every item of
 * its profile for this size, and nothing else; where it was not, whatever it tells.
 *
 * @param acceptUncounted whether the word "completed" is enough where nothing counts: the bureau's
 *     setting
 */
record Demands(Optional<EvidenceProfile> profile, SheetSize size, boolean acceptUncounted) {
  /** What the page counter says. */
  Count counter(OptionalLong before, OptionalLong after) {
    if (profile.isEmpty()) return Count.between(before, after);
    OptionalInt step = profile.get().counterStep(size);
    if (step.isEmpty() || before.isEmpty() || after.isEmpty()) return Count.UNTOLD;
    long moved = after.getAsLong() - before.getAsLong();
    if (moved == 0) return Count.NONE;
    return moved == step.getAsInt() ? Count.ONE : Count.ODD;
  }

  /** How many sheets of this size the page counter has counted; empty where it cannot tell. */
  OptionalLong sheets(OptionalLong before, OptionalLong after) {
    OptionalInt step = profile.isEmpty() ? OptionalInt.of(1) : profile.get().counterStep(size);
    if (step.isEmpty() || before.isEmpty() || after.isEmpty()) return OptionalLong.empty();
    return OptionalLong.of(Math.floorDiv(after.getAsLong() - before.getAsLong(), step.getAsInt()));
  }

  /** What the job says of its own sheets. */
  Count job(JobReport report) {
    boolean sheets = profile.isEmpty() || profile.get().jobSheets();
    boolean impressions = profile.isEmpty() || profile.get().jobImpressions();
    return Count.of(
        most(
            sheets ? report.sheetsCompleted() : OptionalInt.empty(),
            impressions ? report.impressionsCompleted() : OptionalInt.empty()));
  }

  /** Whether the printer must say of each tray how full it is. */
  boolean tray() {
    return profile.isPresent() && profile.get().saysTray();
  }

  /** One good sheet, if all that this printer can say was said of a job that completed. */
  Verdict completed(Observed seen, Count counter) {
    EvidenceProfile proves = profile.orElseThrow();
    JobReport report = seen.job();
    Weighing weighing = new Weighing().job(report);
    if (proves.counterStep(size).isPresent()) weighing.counter(counter);
    if (proves.jobSheets()) weighing.sheets(Count.of(report.sheetsCompleted()));
    if (proves.jobImpressions()) weighing.impressions(Count.of(report.impressionsCompleted()));
    if (proves.saysTray()) weighing.tray(seen.trayTold());
    if (proves.provesNothing(size) && !acceptUncounted) weighing.sheets(Count.UNTOLD);
    if (weighing.lacksNothing()) return weighing.good();
    // where no counter tells, a sheet that is missed may be anywhere: its tray is quarantined
    if (proves.counterStep(size).isEmpty()) weighing.counter(Count.UNTOLD);
    return weighing.together(counter, job(report)).tear(seen.tear()).open();
  }

  private static OptionalInt most(OptionalInt sheets, OptionalInt impressions) {
    if (sheets.isEmpty()) return impressions;
    return impressions.isEmpty()
        ? sheets
        : OptionalInt.of(Math.max(sheets.getAsInt(), impressions.getAsInt()));
  }
}
