package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.staff.Finding;
import yizhan.kiosk.staff.UnknownSheets;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/**
 * Every day's register balances, whatever printers and people did, and ends in what the book has.
 */
class DayBookTest {
  /** Where midnight comes while the town's permits are good: 15 minutes after it begins. */
  private static final ZoneId HERE = ZoneOffset.ofHoursMinutes(-4, -15);

  private static final LocalDate FIRST = LocalDate.ofInstant(IssuingTown.NOON, HERE);

  /** When registers are made. */
  private static final Clock LATER = Clock.fixed(IssuingTown.NOON.plus(Duration.ofDays(9)), HERE);

  private static final int SEEDS = 6;
  private static final int DAYS = 2;
  private static final int STEPS = 30;
  private static final int MANY = 7_000;
  private static final int FEW = 50;
  private static final List<String> TWO = List.of("S-1", "S-2");

  @TempDir Path folder;

  /** A book that overlooks some lines of the journal. */
  enum Bug {
    LOADS_NOTHING(event -> event instanceof StockEvent.Loaded),
    REMOVES_NOTHING(event -> event instanceof StockEvent.Removed),
    COUNTS_NOTHING(event -> event instanceof StockEvent.Counted);

    @SuppressWarnings("ImmutableEnumChecker") // each is a function without state
    private final Predicate<Object> overlooked;

    Bug(Predicate<Object> overlooked) {
      this.overlooked = overlooked;
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void balancesOnEveryDay(long seed) throws Exception {
    List<Entry<?>> entries = history(seed);
    int yesterday = 0;
    for (int day = 0; day < DAYS; day++) {
      Register register = register(entries, new DayBook(FIRST.plusDays(day), LATER));
      assertThat(register.holds()).as(register.toString()).isTrue();
      assertThat(opening(register)).isEqualTo(yesterday);
      yesterday = closing(register);
    }
    StockBook book = StockBook.EMPTY;
    for (Entry<?> entry : entries) book = StockLedger.after(book, entry);
    int lie = book.trays().values().stream().mapToInt(t -> t.tally().in(Blank.LOADED)).sum();
    assertThat(yesterday).isEqualTo(lie);
    assertThat(outcomes(entries, IssueEvent.Settled.class)).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Bug.class)
  void showsABookThatOverlooksSomething(Bug bug) throws Exception {
    boolean shown = false;
    for (long seed = 1; seed <= SEEDS && !shown; seed++) shown = shows(history(seed), bug);
    assertThat(shown).isTrue();
  }

  /** A register that does not balance, or a book that its own lines make no sense to. */
  private static boolean shows(List<Entry<?>> entries, Bug bug) {
    DayBook.Folding folding =
        (book, entry) -> bug.overlooked.test(entry.event()) ? book : StockLedger.after(book, entry);
    try {
      boolean holds = true;
      for (int day = 0; day < DAYS; day++)
        holds &= register(entries, new DayBook(FIRST.plusDays(day), LATER, folding)).holds();
      return !holds;
    } catch (JournalException _) {
      return true;
    }
  }

  private static Register register(List<Entry<?>> entries, DayBook day) throws JournalException {
    for (Entry<?> entry : entries) day.take(entry);
    return day.register();
  }

  /** No sheet left for A: B took the one that the book had given to A. */
  @Test
  void saysWhichSerialAnIssueReallyGot() throws Exception {
    List<Entry<?>> entries =
        List.of(
            entry(1, "tray-1", counted(2, "201")),
            entry(2, "A", new IssueEvent.SheetAssigned("tray-1", "T-1/A")),
            entry(3, "A", new IssueEvent.Unknown(List.of(MissingEvidence.SHEETS_UNTOLD))),
            entry(4, "B", new IssueEvent.SheetAssigned("tray-1", "T-1/B")),
            entry(5, "B", new IssueEvent.Settled(List.of(Evidence.COUNTER_MOVED))),
            entry(6, "A", new IssueEvent.Released(IssueEvent.Why.STAFF_FOUND_NOTHING)));
    assertThat(register(entries, new DayBook(FIRST, LATER)).lines())
        .filteredOn(line -> line.of().issue().equals("B"))
        .extracting(line -> line.what() + " " + line.of().serial())
        .containsExactly("TAKEN 201", "ISSUED 201");
  }

  /** Results on plain paper are no blanks, but the counter counts them. */
  @Test
  void saysWhatWentToPlainPaper() throws Exception {
    List<Entry<?>> entries =
        List.of(
            entry(1, "R", new CustodyEvent.ResultSent(3)),
            entry(2, "S", new CustodyEvent.ResultSent(2)),
            entry(3, "S", new CustodyEvent.NothingCame()));
    Register register = register(entries, new DayBook(FIRST, LATER));
    assertThat(register.lines())
        .extracting(line -> line.what() + " " + line.change() + " " + line.of().issue())
        .containsExactly("PLAIN_SENT 3 R", "PLAIN_SENT 2 S", "PLAIN_NOT_PRINTED 2 S");
    assertThat(register.ownPages()).isZero();
  }

  /** Set back after midnight, or far ahead for a while: lines keep their turn, days balance. */
  @ParameterizedTest
  @ValueSource(strings = {"PT-2H", "P900D"})
  void balancesThoughTheClockIsSet(Duration wrong) throws Exception {
    Instant next = IssuingTown.NOON.plus(Duration.ofMinutes(20));
    List<Entry<?>> entries =
        List.of(
            entry(1, "tray-1", counted(2, "201")),
            at(next, entry(2, "A", new IssueEvent.SheetAssigned("tray-1", "T-1/A"))),
            at(next.plus(wrong), entry(3, "A", new IssueEvent.Settled(List.of()))),
            at(next, entry(4, "tray-1", new StockEvent.Removed("tray-1", 1, TWO))));
    Register day = register(entries, new DayBook(FIRST.plusDays(1), LATER));
    assertThat(day.holds()).as(day.toString()).isTrue();
    assertThat(day.lines()).hasSize(3);
    assertThat(register(entries, new DayBook(FIRST, LATER)).lines()).hasSize(1);
  }

  private static <E> Entry<E> entry(long number, String matter, E event) {
    return new Entry<>(number, IssuingTown.NOON, matter, event);
  }

  private static <E> Entry<E> at(Instant other, Entry<E> entry) {
    return new Entry<>(entry.number(), other, entry.matter(), entry.event());
  }

  private static StockEvent counted(int sheets, String top) {
    return new StockEvent.Counted("tray-1", sheets, Serial.typed(top), List.of("S-1"));
  }

  /** A year's entries would not fit into a terminal's memory. */
  @Test
  void keepsNoLineOfADayThatIsOver() throws Exception {
    Path journal = folder.resolve("long");
    try (Journal written = Journal.open(journal, Clock.fixed(IssuingTown.NOON, HERE))) {
      for (int batch = 0; batch < 6; batch++) written.write(issued(batch));
    }
    DayBook day = new DayBook(FIRST.plusDays(2), LATER);
    List<WeakReference<String>> seen = new ArrayList<>();
    try (Audit audit = Audit.of(journal)) {
      StockLedger.read(
          audit,
          entry -> {
            day.take(entry);
            seen.add(new WeakReference<>(entry.matter()));
            if (seen.size() == MANY) assertThat(alive(seen)).isLessThan(FEW);
          });
    }
    assertThat(seen).hasSizeGreaterThan(MANY);
    assertThat(day.register().holds()).isTrue();
  }

  private static Batch issued(int batch) {
    Batch events = new Batch();
    for (int number = 0; number < 300; number++) {
      String issue = batch + "-" + number;
      events
          .add(issue, new IssueEvent.Requested("R" + issue, Copy.ORIGINAL))
          .add(issue, new IssueEvent.Permitted("P" + issue, IssuingTown.NOON))
          .add(issue, new IssueEvent.SheetAssigned("tray-1", "T-1/" + issue))
          .add(issue, new IssueEvent.Settled(List.of(Evidence.JOB_COMPLETED)))
          .add(issue, new IssueEvent.Confirmed());
    }
    return events;
  }

  /** How many of them something still holds, once all garbage is gone. */
  private static long alive(List<WeakReference<String>> matters) {
    System.gc();
    return matters.stream().filter(matter -> matter.get() != null).count();
  }

  private static int opening(Register register) {
    return register.balances().stream().mapToInt(Register.Balance::opening).sum();
  }

  private static int closing(Register register) {
    return register.balances().stream().mapToInt(Register.Balance::closing).sum();
  }

  private static long outcomes(List<Entry<?>> entries, Class<?> kind) {
    return entries.stream().filter(entry -> kind.isInstance(entry.event())).count();
  }

  /** Two days of issuing, jams and lies, counts, loads and settling. */
  private List<Entry<?>> history(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<TownPrinter.Mishap> fates =
        List.of(
            TownPrinter.Mishap.NONE,
            TownPrinter.Mishap.NONE,
            TownPrinter.Mishap.JAM,
            TownPrinter.Mishap.LIE,
            TownPrinter.Mishap.NOT_READY);
    try (IssuingTown town =
        new IssuingTown(
            folder.resolve(Long.toString(seed)),
            () -> fates.get(random.nextInt(fates.size())),
            () -> TownOffice.Mishap.NONE)) {
      StockLedger ledger = new StockLedger(town.journal());
      StockKeeper keeper = new StockKeeper(town.journal(), ledger, town.clock);
      UnknownSheets unknown = new UnknownSheets(town.journal(), ledger);
      for (int step = 0; step < STEPS; step++) {
        step(town, keeper, unknown, random);
        town.time.pause(Duration.ofMinutes(1));
      }
      return StockLedger.lines(town.journal(), 0, Integer.MAX_VALUE);
    }
  }

  private static void step(
      IssuingTown town, StockKeeper keeper, UnknownSheets unknown, SplittableRandom random)
      throws Exception {
    for (UnknownSheets.Case open : unknown.open())
      if (random.nextBoolean()) {
        Finding found = random.nextBoolean() ? Finding.GOOD : Finding.SPOILED;
        var _ = unknown.settle(open.issue(), found, OptionalInt.empty(), TWO);
      }
    String tray = random.nextBoolean() ? "tray-1" : "tray-2";
    StockBook book = new StockLedger(town.journal()).book();
    int lie = book.tray(tray).tally().in(Blank.LOADED);
    boolean quiet = book.held().values().stream().noneMatch(held -> held.tray().equals(tray));
    int what = random.nextInt(8);
    if (!quiet || what > 3) {
      Copy copy = tray.equals("tray-1") ? Copy.ORIGINAL : Copy.DUPLICATE;
      var _ = town.issue("L" + random.nextInt(1000), copy);
    } else if (what < 2 || !book.tray(tray).counted()) {
      int counted = Math.max(0, lie + random.nextInt(-2, 3));
      var _ = keeper.count(new Handled(tray, counted, Optional.empty(), List.of("S-1")));
    } else if (what == 2) keeper.load(new Handled(tray, random.nextInt(20), Optional.empty(), TWO));
    else keeper.remove(new Handled(tray, Math.min(lie, 2), Optional.empty(), TWO));
  }
}
