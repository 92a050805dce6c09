package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issuing.PlainPress.Outcome;

/** What is said of seven pages on plain paper; an empty column is a printer that does not tell. */
class PlainPressTest {
  private static final int PAGES = 7;

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, job-completed-successfully, 7, 7, PRINTED",
    "COMPLETED, job-completed-successfully,  , 7, PRINTED",
    "COMPLETED, job-completed-successfully, 7,  , PRINTED",
    // the printer's word alone is no evidence
    "COMPLETED, job-completed-successfully,  ,  , UNSURE",
    // it says completed, and one page less was counted
    "COMPLETED, job-completed-successfully, 7, 6, UNSURE",
    "COMPLETED, job-completed-successfully, 6, 7, UNSURE",
    "COMPLETED, job-completed-with-errors, 7, 7, UNSURE",
    "COMPLETED, queued-in-device, 7, 7, UNSURE",
    "ABORTED, aborted-by-system, 0, 0, NOTHING",
    "ABORTED, aborted-by-system,  , 0, NOTHING",
    "ABORTED, aborted-by-system,  ,  , UNSURE",
    "ABORTED, aborted-by-system, 0, 3, UNSURE",
    "ABORTED, aborted-by-system, 3, 0, UNSURE",
    "CANCELED, processing-to-stop-point, 0, 0, UNSURE",
    "FORGOTTEN, none, , 0, NOTHING",
    "FORGOTTEN, none, ,  , UNSURE",
  })
  void saysOnlyWhatWasCounted(
      State state, String reason, @Nullable Integer told, @Nullable Long moved, Outcome outcome) {
    OptionalInt sheets = told == null ? OptionalInt.empty() : OptionalInt.of(told);
    JobReport last =
        new JobReport(
            new SheetJob(7, "r", "", 99), state, Set.of(reason), sheets, OptionalInt.empty());
    OptionalLong counter = moved == null ? OptionalLong.empty() : OptionalLong.of(moved);
    assertThat(PlainPress.judged(last, counter, PAGES)).isEqualTo(outcome);
  }
}
