package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.MissingEvidence;

/** Evidence in the journal: words that never change, and what was written before there were any. */
class EvidenceWordsTest {
  @Test
  void keepsTheWordsThatStandInJournals() {
    assertThat(Stream.of(MissingEvidence.values()).map(MissingEvidence::word))
        .containsExactly(
            "job-end",
            "job-success",
            "job-memory",
            "counter-untold",
            "counter-still",
            "counter-odd",
            "sheets-untold",
            "sheets-none",
            "sheets-odd",
            "impressions-untold",
            "impressions-none",
            "impressions-odd",
            "tray-untold",
            "counts-agreeing",
            "doors-shut",
            "clear-path");
    assertThat(Stream.of(Evidence.values()).map(Evidence::word))
        .containsExactly(
            "job completed",
            "page counter moved",
            "job counted its sheet",
            "job counted its page",
            "printer told how full the tray is",
            "two of the staff found the sheet",
            "the citizen has the sheet");
  }

  @Test
  void readsWhatItWrites() {
    for (IssueEvent event :
        List.of(
            new IssueEvent.Unknown(List.of(MissingEvidence.values())),
            new IssueEvent.Settled(List.of(Evidence.values()))))
      assertThat(Journal.ISSUES.read(Journal.ISSUES.write(event))).isEqualTo(event);
  }

  @Test
  void readsTheSentencesOfOlderEntries() {
    assertThat(missing("job state: ABORTED|page counter: ONE|sheets of the job: UNTOLD"))
        .containsExactly(MissingEvidence.JOB_SUCCESS, MissingEvidence.SHEETS_UNTOLD);
    assertThat(missing("job state: PROCESSING|page counter: NONE|sheets of the job: NONE"))
        .containsExactly(
            MissingEvidence.JOB_END, MissingEvidence.COUNTER_STILL, MissingEvidence.SHEETS_NONE);
    assertThat(missing("impressions of the job: ODD|page counter: UNTOLD"))
        .containsExactly(MissingEvidence.IMPRESSIONS_ODD, MissingEvidence.COUNTER_UNTOLD);
    assertThat(missing("the printer does not know the job any more"))
        .containsExactly(MissingEvidence.JOB_MEMORY);
  }

  @Test
  void takesNoWordThatNobodyEverWrote() {
    assertThatThrownBy(() -> missing("counter: perhaps"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<MissingEvidence> missing(String written) {
    Written entry = new Written("Unknown", Map.of("missing", written), false);
    return ((IssueEvent.Unknown) Journal.ISSUES.read(entry)).missing();
  }
}
