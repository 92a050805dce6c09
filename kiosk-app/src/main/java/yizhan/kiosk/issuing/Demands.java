package yizhan.kiosk.issuing;

import java.util.ArrayList;
import java.util.List;
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

  /** What the job says of its own sheets. */
  Count job(JobReport report) {
    boolean sheets = profile.isEmpty() || profile.get().jobSheets();
    boolean impressions = profile.isEmpty() || profile.get().jobImpressions();
    return Count.of(
        most(
            sheets ? report.sheetsCompleted() : OptionalInt.empty(),
            impressions ? report.impressionsCompleted() : OptionalInt.empty()));
  }

  /** One good sheet, if all that this printer can say was said of a job that completed. */
  Verdict completed(JobReport report, Count counter) {
    EvidenceProfile proves = profile.orElseThrow();
    List<String> evidence = new ArrayList<>(List.of("job completed"));
    List<String> missing = new ArrayList<>();
    if (proves.counterStep(size).isPresent())
      weigh(counter, "page counter moved", "page counter: " + counter, evidence, missing);
    if (proves.jobSheets()) {
      Count sheets = Count.of(report.sheetsCompleted());
      weigh(sheets, "job counted its sheet", "sheets of the job: " + sheets, evidence, missing);
    }
    if (proves.jobImpressions()) {
      Count sides = Count.of(report.impressionsCompleted());
      weigh(sides, "job counted its page", "impressions of the job: " + sides, evidence, missing);
    }
    if (proves.provesNothing(size) && !acceptUncounted)
      missing.add("sheets of the job: " + Count.UNTOLD);
    // where no counter tells, a sheet that is missed may be anywhere: its tray is quarantined
    if (!missing.isEmpty() && proves.counterStep(size).isEmpty())
      missing.add("page counter: " + Count.UNTOLD);
    return missing.isEmpty()
        ? new Verdict.Good(List.copyOf(evidence))
        : new Verdict.Open(List.copyOf(missing));
  }

  private static void weigh(
      Count count, String yes, String no, List<String> evidence, List<String> missing) {
    if (count == Count.ONE) evidence.add(yes);
    else missing.add(no);
  }

  private static OptionalInt most(OptionalInt sheets, OptionalInt impressions) {
    if (sheets.isEmpty()) return impressions;
    return impressions.isEmpty()
        ? sheets
        : OptionalInt.of(Math.max(sheets.getAsInt(), impressions.getAsInt()));
  }
}
