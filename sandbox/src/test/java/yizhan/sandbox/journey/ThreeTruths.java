package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.StockBook;
import yizhan.sandbox.office.Truth.Permit;
import yizhan.sandbox.office.Truth.Report;
import yizhan.sandbox.sheet.Sheet;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.SpoiledSheet;

/**
 * What came out of the printer, what the journal says, and what stands in the bureau's books: all
 * three must tell one story.
 */
final class ThreeTruths {
  private static final String PLAIN = "tray-3";
  private static final Duration OUTBOX = Duration.ofSeconds(15);

  private final StationOnStage stage;
  private final Output output;
  private final Map<String, String> permits = new HashMap<>();
  private final Map<String, String> jobs = new HashMap<>();
  private final Map<String, IssueState> issues;

  /**
   * What came out of a printer, by the names of its jobs; plain paper is not accountable.
   *
   * @param good a name for each whole sheet
   * @param spoiled a name for each sheet that is not
   */
  record Output(List<String> good, List<String> spoiled) {
    static Output of(SheetPrinterSandbox printer) {
      return new Output(
          printer.sheets().stream()
              .filter(s -> !s.tray().equals(PLAIN))
              .map(Sheet::jobName)
              .toList(),
          printer.view().spoiled().stream()
              .filter(s -> !s.tray().equals(PLAIN))
              .map(SpoiledSheet::jobName)
              .toList());
    }
  }

  private ThreeTruths(StationOnStage stage, Output output) throws JournalException {
    this.stage = stage;
    this.output = output;
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
    agree(stage, () -> Output.of(stage.station().sheetPrinter()));
  }

  /** The same where another printer stands. */
  static void agree(StationOnStage stage, Supplier<Output> output) {
    await()
        .atMost(OUTBOX)
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(30))
        .untilAsserted(() -> {
          ThreeTruths truths = new ThreeTruths(stage, output.get());
          truths.journalAndPaper();
          truths.journalAndOffice();
          truths.paperAndOffice();
          truths.journalAndBlanks();
        });
  }

  private void journalAndPaper() {
    for (Map.Entry<String, IssueState> issue : issues.entrySet()) {
      String job = jobs.getOrDefault(issue.getKey(), "");
      int good = Collections.frequency(output.good(), job);
      int spoiled = Collections.frequency(output.spoiled(), job);
      switch (issue.getValue().word()) {
        case "confirmed" -> assertThat(good).as(issue.getKey()).isEqualTo(1);
        // a request that the bureau never heard of is looked for long after the visit; one that it
        // granted has to be found now, see below
        case "released", "refused", "requested" ->
            assertThat(good + spoiled).as(issue.getKey()).isZero();
        case "spoiled" -> {
          assertThat(good).as(issue.getKey()).isZero();
          assertThat(spoiled).as(issue.getKey()).isEqualTo(1);
        }
        case "unknown" -> assertThat(good).as(issue.getKey()).isLessThanOrEqualTo(1);
        default -> throw new AssertionError(issue.getKey() + " stays " + issue.getValue().word());
      }
    }
    assertThat(output.good()).as("paper of no issue").allMatch(jobs::containsValue);
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
      List<Report> told = reports(permit.permitId());
      assertThat(told).as(issue.get()).isNotEmpty().allMatch(r -> r.answer().equals("recorded"));
      assertThat(told.getLast().outcome()).isEqualTo(outcomes.get(state.word()));
      // what staff have settled was told as unknown before
      assertThat(told.subList(0, told.size() - 1))
          .allMatch(r -> r.outcome().equals("unknown"))
          .hasSizeLessThanOrEqualTo(1);
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
    assertThat((long) output.good().size()).isBetween(printed, printed + unknown);
  }

  /** Every blank that an issue used stands in the book where the issue stands. */
  private void journalAndBlanks() throws JournalException {
    StockBook book = stage.kiosk().stock();
    Map<Blank, String> words =
        Map.of(
            Blank.PRINTED, "confirmed",
            Blank.SPOILED, "spoiled",
            Blank.ASSIGNED, "sent");
    words.forEach((place, word) ->
        assertThat(book.trays().values().stream().mapToLong(t -> t.tally().in(place)).sum())
            .as("blanks " + place)
            .isEqualTo(issues.values().stream().filter(i -> i.word().equals(word)).count()));
    assertThat(book.held().keySet())
        .as("sheets that nobody knows about")
        .isEqualTo(
            issues.entrySet().stream()
                .filter(i -> i.getValue() instanceof IssueState.Unknown)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
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
