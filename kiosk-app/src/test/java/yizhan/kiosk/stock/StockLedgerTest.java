package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Snapshot;

/** The book that is kept beside the journal: always what the whole journal makes. */
class StockLedgerTest {
  private static final int ROUNDS = 100;
  private static final int STEPS_A_COMMIT = 15;
  private static final int ALL = 1_000_000;

  @TempDir Path folder;
  private Journal journal;
  private int counted;
  private int documents;

  @BeforeEach
  void open() {
    journal = Journal.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() throws JournalException {
    journal.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void isWhatTheWholeJournalMakesAfterEveryStart(long seed) throws JournalException {
    SplittableRandom random = new SplittableRandom(seed);
    PaperTruth truth = new PaperTruth(seed);
    StockLedger ledger = new StockLedger(journal);
    int begunFromKept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      write(steps(truth));
      if (random.nextInt(6) == 0) {
        close();
        open();
        ledger = new StockLedger(journal);
        if (journal.snapshot("stock").isPresent()) begunFromKept++;
      }
      assertThat(ledger.book()).as("seed %d, round %d", seed, round).isEqualTo(whole());
    }
    assertThat(begunFromKept).as("starts from a book that was kept").isPositive();
    assertThat(ledger.lookBack()).isTrue();
  }

  /** The same check with a kept book in which somebody has booked one sheet as printed. */
  @Test
  void throwsAKeptBookAwayThatTheJournalDoesNotMake() throws JournalException {
    PaperTruth truth = new PaperTruth(4);
    for (int round = 0; round < ROUNDS; round++) write(steps(truth));
    StockBook right = new StockLedger(journal).book();
    Snapshot kept = journal.snapshot("stock").orElseThrow();
    journal.keep("stock", new Snapshot(kept.number(), printedOneMore(kept.text())));

    StockLedger misled = new StockLedger(journal);
    assertThat(misled.book()).isNotEqualTo(right);
    assertThat(misled.lookBack()).isFalse();
    assertThat(misled.book()).isEqualTo(right);
    assertThat(new StockLedger(journal).book()).isEqualTo(right);
    assertThat(misled.lookBack()).isTrue();
  }

  @Test
  void takesNoKeptBookThatAnotherVersionWrote() throws JournalException {
    write(List.of(new StockEvent.Counted("tray-1", 5, Optional.empty(), List.of("1042"))));
    StockBook right = new StockLedger(journal).book();
    long head = journal.head().number();
    journal.keep("stock", new Snapshot(head, "stock book 0\npages\t7\t0\t0\t0"));
    assertThat(new StockLedger(journal).book()).isEqualTo(right);
  }

  @Test
  void takesNoKeptBookOfEntriesThatAreNotThere() throws JournalException {
    write(List.of(new StockEvent.Counted("tray-1", 5, Optional.empty(), List.of("1042"))));
    journal.keep("stock", new Snapshot(77, BookText.write(StockBook.EMPTY)));
    assertThat(journal.snapshot("stock")).isEmpty();
  }

  private StockBook whole() throws JournalException {
    StockBook book = StockBook.EMPTY;
    for (Entry<?> entry : StockLedger.lines(journal, 0, ALL)) book = StockLedger.after(book, entry);
    return book;
  }

  private static String printedOneMore(String text) {
    List<String> lines =
        text.lines()
            .map(line ->
                line.startsWith("in\tPRINTED\t")
                    ? "in\tPRINTED\t" + (Integer.parseInt(line.substring(11)) + 1)
                    : line)
            .toList();
    return String.join("\n", lines);
  }

  private static List<StockEvent> steps(PaperTruth truth) {
    List<StockEvent> events = new ArrayList<>();
    for (int step = 0; step < STEPS_A_COMMIT; step++) events.addAll(truth.step());
    return events;
  }

  private void write(List<StockEvent> events) throws JournalException {
    Batch batch = new Batch();
    for (StockEvent event : events) add(batch, event);
    if (!batch.isEmpty()) journal.write(batch);
  }

  private void add(Batch batch, StockEvent event) {
    switch (event) {
      case StockEvent.Assigned(var tray, var issue) ->
          batch.add(issue, new IssueEvent.SheetAssigned(tray, "job"));
      case StockEvent.Printed(var issue) ->
          batch.add(issue, new IssueEvent.Settled(List.of(Evidence.COUNTER_MOVED)));
      case StockEvent.Spoiled(var issue) -> batch.add(issue, new IssueEvent.Spoiled(Why.JAM));
      case StockEvent.Lost(var issue, var astray) ->
          batch.add(
              issue,
              new IssueEvent.Unknown(
                  List.of(
                      astray ? MissingEvidence.COUNTER_UNTOLD : MissingEvidence.SHEETS_UNTOLD)));
      case StockEvent.Returned(var issue) ->
          batch.add(issue, new IssueEvent.Released(Why.JOB_FAILED));
      case StockEvent.PlainSent(var pages) ->
          batch.add(
              CustodyEvents.STREAM, "plain-" + ++documents, new CustodyEvent.ResultSent(pages));
      case StockEvent.PlainKept _ ->
          batch.add(CustodyEvents.STREAM, "plain-" + documents, new CustodyEvent.NothingCame());
      case StockEvent.Counted _,
          StockEvent.Opened _,
          StockEvent.TestPrinted _,
          StockEvent.Loaded _,
          StockEvent.Removed _,
          StockEvent.PagesRead _ ->
          batch.add(StockEvents.STOCK, "stock-" + counted++, event);
    }
  }
}
