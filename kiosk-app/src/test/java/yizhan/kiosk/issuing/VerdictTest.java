package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.issuing.Observed.Tear;

/** What the evidence amounts to; {@code -} is a printer that does not tell. */
class VerdictTest {
  @ParameterizedTest
  @CsvSource({
    "COMPLETED, job-completed-successfully, 1, 10, 11, Good",
    "COMPLETED, job-completed-successfully, -, 10, 11, Good",
    "COMPLETED, job-completed-successfully, 1, -, -, Good",
    "COMPLETED, job-completed-successfully, 1, 10, 12, Good",
    "COMPLETED, none, 1, 10, 11, Good",
    // the printer's word alone is no evidence
    "COMPLETED, job-completed-successfully, -, -, -, Open",
    // it says completed, and the counter stands still
    "COMPLETED, job-completed-successfully, 1, 10, 10, Open",
    "COMPLETED, job-completed-successfully, 0, 10, 11, Open",
    "COMPLETED, job-completed-with-errors, 1, 10, 11, Open",
    "COMPLETED, job-completed-successfully, 1, 10, 15, Open",
    "COMPLETED, job-completed-successfully, 1, 10, 9, Open",
    "ABORTED, aborted-by-system, 0, 10, 10, Nothing",
    "CANCELED, job-canceled-by-user, -, 10, 10, Nothing",
    "ABORTED, aborted-by-system, 0, -, -, Open",
    "CANCELED, processing-to-stop-point, 0, 10, 10, Open",
    "FORGOTTEN, none, -, 10, 10, Nothing",
    // a sheet moved, and nobody can say that it is not a good one, whatever the printer says
    "ABORTED, aborted-by-system, 0, 10, 11, Open",
    "ABORTED, aborted-by-system, -, 10, 11, Open",
    "CANCELED, job-canceled-by-user, 0, 10, 11, Open",
    "FORGOTTEN, none, -, 10, 11, Open",
    "CANCELED, job-canceled-by-user, -, 10, 11, Open",
    "CANCELED, job-canceled-by-user, 1, 10, 11, Open",
    "ABORTED, aborted-by-system, 1, 10, 11, Open",
    // the counters contradict each other
    "ABORTED, aborted-by-system, 5, 10, 10, Open",
    "FORGOTTEN, none, -, -, -, Open",
    "PROCESSING, job-printing, 0, 10, 10, Open",
  })
  void weighsTheWordOfThePrinterAgainstItsCounters(
      State state, String reason, String counted, ArgumentsAccessor row) {
    String before = String.valueOf(row.getString(3));
    String after = String.valueOf(row.getString(4));
    JobReport report = report(state, reason, number(counted));
    assertThat(verdict(report, before, after, Tear.NONE)).isEqualTo(row.getString(5));
  }

  @ParameterizedTest
  @CsvSource({
    "ABORTED, aborted-by-system, 0, 10, 10, JAMMED, Spoiled",
    "ABORTED, aborted-by-system, -, 10, 11, JAMMED, Spoiled",
    "CANCELED, job-canceled-by-user, 0, -, -, JAMMED, Spoiled",
    "FORGOTTEN, none, -, 10, 10, JAMMED, Spoiled",
    // stuck, and yet counted as done
    "ABORTED, aborted-by-system, 1, 10, 11, JAMMED, Open",
    "CANCELED, job-canceled-by-user, 0, 10, 15, JAMMED, Open",
    "PROCESSING, job-printing, 0, 10, 10, JAMMED, Open",
    // a hand in the printer: who knows what it took out
    "ABORTED, aborted-by-system, 0, 10, 10, PERHAPS, Open",
    "COMPLETED, job-completed-successfully, 1, 10, 11, PERHAPS, Good",
  })
  void callsASheetSpoiledOnlyWhenItWasSeenToBeStuck(
      State state, String reason, String counted, ArgumentsAccessor row) {
    String before = String.valueOf(row.getString(3));
    String after = String.valueOf(row.getString(4));
    JobReport report = report(state, reason, number(counted));
    assertThat(verdict(report, before, after, Tear.valueOf(String.valueOf(row.getString(5)))))
        .isEqualTo(row.getString(6));
  }

  @ParameterizedTest
  @CsvSource({"-, -, Good", "0, -, Good", "0, 10, Open", "1, 10, Open", "-, 10, Open"})
  void believesThePrintersWordWhereTheBureauDoesAndNothingCountsOtherwise(
      String counted, String counter, String verdict) {
    JobReport report = report(State.COMPLETED, "job-completed-successfully", number(counted));
    Observed seen = new Observed(report, counter(counter), counter(counter), Tear.NONE, true);
    Verdict weighed = Verdict.of(seen, unmeasured(true));
    assertThat(weighed.getClass().getSimpleName()).isEqualTo(verdict);
  }

  /**
   * Everything that was measured of a printer is demanded, and nothing that was not: what its
   * profile has, {@code s} sheets and {@code i} impressions of the job, a counter step; trays too,
   * of which with {@code t} nothing is told.
   */
  @ParameterizedTest
  @CsvSource({
    "si, 2, COMPLETED, 1, 1, 10, 12, Good",
    "sit, 2, COMPLETED, 1, 1, 10, 12, Open", // the tray is not told of any more
    "si, 2, COMPLETED, 1, 1, 10, 11, Open", // half of what an A3 sheet moves it by
    "si, 2, COMPLETED, 1, -, 10, 12, Open", // it counted impressions when it was measured
    "si, 2, COMPLETED, -, 1, 10, 12, Open",
    "si, 2, COMPLETED, 1, 1, -, -, Open", // the counter could not be read
    "si, 2, COMPLETED, 1, 1, 10, 14, Open", // two sheets
    "s, 0, COMPLETED, 1, -, -, -, Good",
    "s, 0, COMPLETED, 1, 0, 10, 10, Good", // it was measured not to count these: no claim
    "-, 1, COMPLETED, 0, 0, 10, 11, Good",
    "-, 1, COMPLETED, 0, 0, 10, 10, Open",
    "-, 0, COMPLETED, 1, 1, 10, 11, Open", // proves nothing, whatever it says today
    "si, 2, CANCELED, 0, 0, 10, 10, Nothing",
    "si, 2, ABORTED, 0, 0, 10, 12, Open",
    "si, 2, ABORTED, 0, 0, 10, 11, Open",
    "s, 0, ABORTED, 0, 0, 10, 10, Open", // without a counter nobody knows that nothing moved
  })
  void demandsAllThatThePrinterWasMeasuredToProve(ArgumentsAccessor row) {
    String counts = String.valueOf(row.getString(0));
    int step = Integer.parseInt(String.valueOf(row.getString(1)));
    Map<SheetSize, Integer> steps = step == 0 ? Map.of() : Map.of(SheetSize.A3, step);
    EvidenceProfile profile =
        new EvidenceProfile(
            "printer",
            counts.contains("s"),
            counts.contains("i"),
            steps,
            Duration.ZERO,
            true,
            EvidenceProfile.Memory.KEEPS);
    JobReport report =
        new JobReport(
            new SheetJob(1, "job", "", 9),
            State.valueOf(String.valueOf(row.getString(2))),
            Set.of(),
            number(String.valueOf(row.getString(3))),
            number(String.valueOf(row.getString(4))));
    Verdict weighed =
        Verdict.of(
            new Observed(
                report,
                counter(String.valueOf(row.getString(5))),
                counter(String.valueOf(row.getString(6))),
                Tear.NONE,
                !counts.contains("t")),
            new Demands(Optional.of(profile), SheetSize.A3, false));
    assertThat(weighed.getClass().getSimpleName()).isEqualTo(row.getString(7));
  }

  /** Where no counter tells, a lost sheet may be anywhere: the stock book goes by these words. */
  @ParameterizedTest
  @CsvSource({"true, 0", "false, 0"})
  void saysThatNoCounterTellsWhereTheSheetIs(boolean countsSheets, int counted) {
    EvidenceProfile uncounted =
        new EvidenceProfile(
            "printer",
            countsSheets,
            false,
            Map.of(),
            Duration.ZERO,
            true,
            EvidenceProfile.Memory.KEEPS);
    JobReport report =
        new JobReport(
            new SheetJob(1, "job", "", 9),
            State.COMPLETED,
            Set.of(),
            OptionalInt.of(counted),
            OptionalInt.empty());
    Observed seen =
        new Observed(report, OptionalLong.empty(), OptionalLong.empty(), Tear.NONE, true);
    assertThat(Verdict.of(seen, new Demands(Optional.of(uncounted), SheetSize.A3, false)))
        .isInstanceOfSatisfying(
            Verdict.Open.class,
            open -> assertThat(open.missing()).contains(MissingEvidence.COUNTER_UNTOLD));
  }

  private static JobReport report(State state, String reason, OptionalInt counted) {
    SheetJob job = new SheetJob(1, "job", "", 9);
    return new JobReport(job, state, Set.of(reason), OptionalInt.empty(), counted);
  }

  private static String verdict(JobReport report, String before, String after, Tear tear) {
    Observed seen = new Observed(report, counter(before), counter(after), tear, false);
    return Verdict.of(seen, unmeasured(false)).getClass().getSimpleName();
  }

  private static Demands unmeasured(boolean acceptUncounted) {
    return new Demands(Optional.empty(), SheetSize.A3, acceptUncounted);
  }

  private static OptionalInt number(String text) {
    return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static OptionalLong counter(String text) {
    return text.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
