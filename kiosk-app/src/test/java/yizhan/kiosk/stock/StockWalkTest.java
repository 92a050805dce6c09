package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The book beside real paper: whatever people and printers do, both must say the same. Each check
 * is proven able to fail by a machine that has a bug.
 */
class StockWalkTest {
  private static final int STEPS = 400;

  /** A bug in what the machine makes of an event. */
  enum Bug {
    RETURNED_IS_PRINTED(event ->
        event instanceof StockEvent.Returned(var issue) ? new StockEvent.Printed(issue) : event),
    SPOILED_IS_PRINTED(event ->
        event instanceof StockEvent.Spoiled(var issue) ? new StockEvent.Printed(issue) : event),
    LOADS_ONE_FEWER(event ->
        event instanceof StockEvent.Loaded(var tray, var sheets, var top, var staff)
            ? new StockEvent.Loaded(tray, sheets - 1, top, staff)
            : event),
    SERIALS_ONE_OFF(event ->
        event instanceof StockEvent.Loaded(var tray, var sheets, var top, var staff)
            ? new StockEvent.Loaded(tray, sheets, top.map(serial -> serial.below(1)), staff)
            : event),
    REMOVES_NOTHING(event ->
        event instanceof StockEvent.Removed(var tray, _, var staff)
            ? new StockEvent.Removed(tray, 0, staff)
            : event),
    NEVER_ASTRAY(event ->
        event instanceof StockEvent.Lost(var issue, _) ? new StockEvent.Lost(issue, false) : event),
    FORGETS_OPENINGS(event ->
        event instanceof StockEvent.Opened
            ? new StockEvent.TestPrinted("", 0, Instant.EPOCH)
            : event),
    BOOKS_NO_TESTS(event ->
        event instanceof StockEvent.TestPrinted(var job, _, var at)
            ? new StockEvent.TestPrinted(job, 0, at)
            : event),
    BOOKS_TESTS_TWICE(event ->
        event instanceof StockEvent.TestPrinted(var job, var pages, var at)
            ? new StockEvent.TestPrinted(job, 2 * pages, at)
            : event),
    OVERLOOKS_PLAIN_PAPER(
        event -> event instanceof StockEvent.PlainSent ? new StockEvent.PlainSent(0) : event),
    MISREADS_THE_COUNTER(event ->
        event instanceof StockEvent.PagesRead(var counter, var step)
            ? new StockEvent.PagesRead(counter / 2, step)
            : event),
    COUNTS_ONE_MORE(event ->
        event instanceof StockEvent.Counted(var tray, var sheets, var top, var staff)
            ? new StockEvent.Counted(tray, sheets + 1, top, staff)
            : event);

    @SuppressWarnings("ImmutableEnumChecker") // each is a function without state
    private final UnaryOperator<StockEvent> twist;

    Bug(UnaryOperator<StockEvent> twist) {
      this.twist = twist;
    }

    StockBook next(StockBook book, StockEvent event) {
      return StockMachine.next(book, twist.apply(event));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bookAndPaperAgree(long seed) {
    walk(seed, StockMachine::next);
  }

  @ParameterizedTest
  @EnumSource(Bug.class)
  void findsEachBug(Bug bug) {
    assertThatThrownBy(() -> seeds().forEach(seed -> walk(seed, bug::next)))
        .isInstanceOfAny(AssertionError.class, IllegalStateException.class);
  }

  private static void walk(long seed, BiFunction<StockBook, StockEvent, StockBook> machine) {
    PaperTruth truth = new PaperTruth(seed);
    StockBook book = StockBook.EMPTY;
    for (int step = 0; step < STEPS; step++) {
      List<StockEvent> events = truth.step();
      for (StockEvent event : events) {
        book = machine.apply(book, event);
        adds(book);
        if (event instanceof StockEvent.Assigned(var tray, var issue))
          serial(truth, book, tray, issue);
        if (event instanceof StockEvent.Counted(var tray, _, _, _)) given(truth, book.tray(tray));
      }
      agrees(truth, book);
    }
  }

  /** Within itself: every sheet is in exactly one place. */
  private static void adds(StockBook book) {
    book.trays()
        .forEach((name, tray) -> {
          int sum =
              IntStream.of(tray.tally().sheets().values().stream().mapToInt(n -> n).toArray())
                  .sum();
          assertThat(sum).as(name).isEqualTo(tray.tally().entered());
          assertThat(tray.pile().stream().mapToInt(Run::sheets).sum())
              .as(name)
              .isEqualTo(tray.tally().in(Blank.LOADED));
          assertThat(held(book, name, Blank.ASSIGNED)).isEqualTo(tray.tally().in(Blank.ASSIGNED));
          assertThat(held(book, name, Blank.UNKNOWN) + tray.missing())
              .isEqualTo(tray.tally().in(Blank.UNKNOWN));
        });
  }

  private static void serial(PaperTruth truth, StockBook book, String tray, String issue) {
    if (!truth.serialsCanBeTold(tray)) return;
    assertThat(book.held().get(issue))
        .satisfies(sheet ->
            assertThat(sheet == null ? null : sheet.serial().orElse(null))
                .isEqualTo(PaperTruth.serial(truth.serialOf.getOrDefault(issue, 0L))));
  }

  /** Once nothing of a tray is unknown, the book knows which sheet went to which issue. */
  private static void given(PaperTruth truth, TrayBook tray) {
    TrayBook.Found found = tray.lastCount().orElseThrow();
    assertThat(found.agrees()).as("the count was expected").isEqualTo(!truth.surprising);
    for (TrayBook.Given given : found.given())
      assertThat(given.serial())
          .as(given.issue())
          .contains(PaperTruth.serial(truth.serialOf.getOrDefault(given.issue(), 0L)));
  }

  private static void agrees(PaperTruth truth, StockBook book) {
    assertThat(total(book, Blank.PRINTED)).as("printed").isEqualTo(truth.lying("printed"));
    assertThat(total(book, Blank.SPOILED)).as("spoiled").isEqualTo(truth.lying("spoiled"));
    assertThat(total(book, Blank.REMOVED)).as("removed").isEqualTo(truth.lying("removed"));
    assertThat(total(book, Blank.ASSIGNED)).as("assigned").isZero();
    long stayed = truth.unknown.stream().filter(issue -> !truth.hasLeft(issue)).count();
    assertThat(total(book, Blank.LOADED) + stayed)
        .as("in the trays")
        .isEqualTo(truth.lying("tray-1") + truth.lying("tray-2"));
    assertThat(total(book, Blank.UNKNOWN) - stayed)
        .as("unknown")
        .isEqualTo(truth.lying("unknown") + truth.lying("gone") + truth.lying("taken"));
    assertThat(book.pages().unexplained()).as("unexplained pages").isEqualTo(truth.foreign);
    assertThat(book.pages().setBack()).as("counter set back").isZero();
    for (String tray : List.of("tray-1", "tray-2")) {
      assertThat(book.quarantined(tray)).as(tray).isEqualTo(truth.astrayIn(tray));
      assertThat(book.tray(tray).opened()).as(tray).isEqualTo(truth.opened.contains(tray));
    }
  }

  private static long total(StockBook book, Blank where) {
    return book.trays().values().stream().mapToLong(tray -> tray.tally().in(where)).sum();
  }

  private static int held(StockBook book, String tray, Blank where) {
    return (int)
        book.held().values().stream()
            .filter(sheet -> sheet.tray().equals(tray) && sheet.where() == where)
            .count();
  }
}
