package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.sandbox.office.Truth.Permit;
import yizhan.sandbox.office.Truth.Report;
import yizhan.sandbox.sheet.Sheet;

/**
 * What came out of the printer, what the journal says, and what stands in the bureau's books: all
 * three must tell one story.
 */
final class ThreeTruths {
  private static final Duration OUTBOX = Duration.ofSeconds(15);

  private final StationOnStage stage;
  private final Map<String, String> permits = new HashMap<>();
  private final Map<String, String> jobs = new HashMap<>();
  private final Map<String, IssueState> issues;

  private ThreeTruths(StationOnStage stage) throws JournalException {
    this.stage = stage;
    this.issues = stage.kiosk().issues();
    for (Entry<IssueEvent> entry : stage.kiosk().journal()) {
      if (entry.event() instanceof IssueEvent.Permitted(var permit, _))
        permits.put(entry.matter(), permit);
      if (entry.event() instanceof IssueEvent.SheetAssigned(_, var job))
        jobs.put(entry.matter(), job);
    }
  }

  /** Once what waits in the outbox is through. */
  static void agree(StationOnStage stage) {
    await()
        .atMost(OUTBOX)
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(30))
        .untilAsserted(() -> {
          ThreeTruths truths = new ThreeTruths(stage);
          truths.journalAndPaper();
          truths.journalAndOffice();
          truths.paperAndOffice();
        });
  }

  private void journalAndPaper() {
    for (Map.Entry<String, IssueState> issue : issues.entrySet()) {
      String job = jobs.getOrDefault(issue.getKey(), "");
      long good = sheets().stream().filter(s -> s.jobName().equals(job)).count();
      long spoiled =
          stage.station().sheetPrinter().view().spoiled().stream()
              .filter(s -> s.jobName().equals(job))
              .count();
      switch (issue.getValue().word()) {
        case "confirmed" -> assertThat(good).as(issue.getKey()).isEqualTo(1);
        case "released", "refused" -> assertThat(good + spoiled).as(issue.getKey()).isZero();
        case "spoiled" -> {
          assertThat(good).as(issue.getKey()).isZero();
          assertThat(spoiled).as(issue.getKey()).isEqualTo(1);
        }
        case "unknown" -> assertThat(good).as(issue.getKey()).isLessThanOrEqualTo(1);
        default -> throw new AssertionError(issue.getKey() + " stays " + issue.getValue().word());
      }
    }
    assertThat(sheets()).as("paper of no issue").allMatch(s -> jobs.containsValue(s.jobName()));
  }

  private void journalAndOffice() {
    Map<String, String> outcomes =
        Map.of(
            "confirmed",
            "printed",
            "released",
            "released",
            "spoiled",
            "spoiled",
            "unknown",
            "unknown");
    for (Permit permit : granted()) {
      Optional<String> issue =
          permits.entrySet().stream()
              .filter(p -> p.getValue().equals(permit.permitId()))
              .map(Map.Entry::getKey)
              .findFirst();
      assertThat(issue).as("a permit that no issue knows").isPresent();
      IssueState state = Optional.ofNullable(issues.get(issue.orElseThrow())).orElseThrow();
      assertThat(reports(permit.permitId()))
          .as(issue.get())
          .singleElement()
          .satisfies(r -> {
            assertThat(r.outcome()).isEqualTo(outcomes.get(state.word()));
            assertThat(r.answer()).isEqualTo("recorded");
          });
    }
  }

  private void paperAndOffice() {
    long unknown = issues.values().stream().filter(IssueState.Unknown.class::isInstance).count();
    for (Permit permit : granted()) {
      assertThat(stage.station().office().truth().printed(permit.code(), permit.copy()))
          .as("printed twice: " + permit.code())
          .isLessThanOrEqualTo(1);
    }
    long printed =
        stage.station().office().truth().reports().stream()
            .filter(r -> r.outcome().equals("printed"))
            .count();
    assertThat((long) sheets().size()).isBetween(printed, printed + unknown);
  }

  private List<Sheet> sheets() {
    return stage.station().sheetPrinter().sheets();
  }

  private List<Permit> granted() {
    return stage.station().office().truth().permits().stream().filter(Permit::granted).toList();
  }

  private List<Report> reports(String permit) {
    return stage.station().office().truth().reports().stream()
        .filter(r -> r.permitId().equals(permit))
        .toList();
  }
}
