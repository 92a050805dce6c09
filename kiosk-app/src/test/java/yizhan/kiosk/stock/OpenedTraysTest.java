package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.stock.StockKeeper.Handled;

/** A tray gives no sheet before it was counted: never, or not since somebody was at it. */
class OpenedTraysTest {
  private static final String TRAY = "tray-1";
  private static final DeviceStatus CLOSED = DeviceStatus.READY;
  private static final DeviceStatus OUT = status(new Condition(Kind.TRAY_MISSING, TRAY));
  private static final DeviceStatus EMPTY = status(new Condition(Kind.PAPER_OUT, TRAY));
  private static final List<String> TWO = List.of("S-1", "S-2");

  @TempDir Path folder;
  private Journal journal;
  private StockLedger ledger;
  private StockKeeper keeper;

  /** A terminal that does not keep to the rule. */
  enum Bug {
    NEEDS_NO_FIRST_COUNT(tray -> with(tray, true, tray.opened())),
    OVERLOOKS_OPENINGS(tray -> with(tray, tray.counted(), false));

    @SuppressWarnings("ImmutableEnumChecker") // each is a function without state
    private final UnaryOperator<TrayBook> twist;

    Bug(UnaryOperator<TrayBook> twist) {
      this.twist = twist;
    }

    private static TrayBook with(TrayBook tray, boolean counted, boolean opened) {
      return new TrayBook(
          tray.tally(),
          counted,
          opened,
          tray.pile(),
          tray.missing(),
          tray.given(),
          tray.lastCount());
    }
  }

  @BeforeEach
  void open() {
    journal = Journal.open(folder, Clock.systemUTC());
    ledger = new StockLedger(journal);
    keeper = new StockKeeper(journal, ledger, Clock.systemUTC());
  }

  @AfterEach
  void close() throws JournalException {
    journal.close();
  }

  @Test
  void restsUntilItIsCountedAgain() throws Exception {
    TrayWatch watch = watch();
    assertThat(see(watch, CLOSED).usable()).as("never counted").isFalse();
    count(7);
    assertThat(see(watch, CLOSED).usable()).isTrue();
    assertThat(see(watch, OUT).usable()).isFalse();
    assertThat(see(watch, CLOSED).usable()).as("closed again, and not counted").isFalse();
    TrayWatch afterRestart = watch();
    assertThat(see(afterRestart, CLOSED).usable()).isFalse();
    count(9);
    assertThat(see(afterRestart, CLOSED)).isEqualTo(new Blanks(OptionalInt.of(9), false));
  }

  @Test
  void sayOfATrayThatWasFilledThatSomebodyWasAtIt() throws Exception {
    TrayWatch watch = watch();
    count(1);
    assertThat(see(watch, EMPTY).quarantined()).isFalse();
    assertThat(see(watch, DeviceStatus.unknown(Kind.OFFLINE)).quarantined()).isFalse();
    assertThat(see(watch, CLOSED).usable()).isFalse();
    assertThat(openings()).isOne();
  }

  /** The bench had the terminal: another watch comes after it, with what was seen meanwhile. */
  @Test
  void findsOutWhoWasAtATrayWhileTheTerminalWasLent() throws Exception {
    TrayEyes eyes = new TrayEyes();
    count(1);
    assertThat(see(watch(eyes), EMPTY).usable()).isTrue();
    assertThat(see(watch(eyes), CLOSED).usable()).isFalse(); // filled in between
    count(1);
    eyes.see(OUT, List.of(TRAY));
    eyes.see(CLOSED, List.of(TRAY));
    assertThat(see(watch(eyes), CLOSED).usable()).isFalse();
    assertThat(openings()).isEqualTo(2);
  }

  @Test
  void writesOneOpeningDownOnce() throws Exception {
    TrayWatch watch = watch();
    count(1);
    for (int round = 0; round < 5; round++) assertThat(see(watch, OUT).usable()).isFalse();
    assertThat(see(watch, status(Condition.of(Kind.TRAY_MISSING))).usable()).isFalse();
    assertThat(openings()).isOne();
  }

  @Test
  void takesAnyTrayForOpenedWhereThePrinterDoesNotSayWhich() throws Exception {
    TrayWatch watch = watch();
    count(1);
    assertThat(see(watch, status(Condition.of(Kind.TRAY_MISSING))).usable()).isFalse();
    assertThat(see(watch, CLOSED).usable()).isFalse();
  }

  @Test
  void isNeitherLoadedNorEmptiedBeforeItIsCounted() throws Exception {
    Handled two = new Handled(TRAY, 2, Optional.empty(), TWO);
    assertThatThrownBy(() -> keeper.load(two)).hasMessageContaining("counted");
    count(5);
    keeper.load(two);
    keeper.opened(TRAY);
    assertThatThrownBy(() -> keeper.load(two)).hasMessageContaining("counted");
    assertThatThrownBy(() -> keeper.remove(two)).hasMessageContaining("counted");
  }

  /** People mistype: what the book does not admit is an answer to them, and not a bug. */
  @Test
  void refusesWhatCannotBe() throws Exception {
    Handled eight = new Handled(TRAY, 8, Optional.empty(), TWO);
    assertThatThrownBy(() -> keeper.load(eight)).isInstanceOf(JournalException.class);
    count(5);
    assertThatThrownBy(() -> keeper.remove(eight)).isInstanceOf(JournalException.class);
    assertThat(ledger.book().tray(TRAY).tally().in(Blank.LOADED)).isEqualTo(5);
  }

  /** A drawer that is out reports no paper, too: pushed in again it was opened once, not twice. */
  @Test
  void needsNoSecondCountAfterADrawerWasFilledWhileItWasOut() throws Exception {
    TrayWatch watch = watch();
    count(1);
    DeviceStatus outAndEmpty =
        DeviceStatus.of(
            List.of(new Condition(Kind.TRAY_MISSING, TRAY), new Condition(Kind.PAPER_OUT, TRAY)));
    assertThat(see(watch, outAndEmpty).usable()).isFalse();
    count(0);
    keeper.load(new Handled(TRAY, 7, Optional.empty(), TWO));
    assertThat(see(watch, CLOSED)).isEqualTo(new Blanks(OptionalInt.of(7), false));
  }

  @Test
  void opensNoTrayWhoseOpeningCannotBeWrittenDown() throws Exception {
    TrayWatch watch = watch();
    count(1);
    assertThat(see(watch, CLOSED).usable()).isTrue();
    journal.close();
    assertThat(see(watch, OUT).usable()).isFalse();
    assertThat(see(watch, CLOSED).usable()).isFalse();
    open();
  }

  /** What the rule says of each tray that there can be, with and without the bureau's leave. */
  @Test
  void letsOnlyCountedTraysBeUsed() {
    assertThat(keepsTheRule(UnaryOperator.identity())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Bug.class)
  void findsEachTerminalThatDoesNotKeepToIt(Bug bug) {
    assertThat(keepsTheRule(bug.twist)).isFalse();
  }

  private static boolean keepsTheRule(UnaryOperator<TrayBook> terminal) {
    boolean keeps = true;
    TrayBook counted = TrayBook.EMPTY.count(3, Optional.empty());
    for (TrayBook tray : List.of(TrayBook.EMPTY, counted, TrayBook.EMPTY.open(), counted.open())) {
      boolean may = tray.equals(counted);
      StockBook book = new StockBook(Map.of(TRAY, terminal.apply(tray)), Map.of(), PageBook.EMPTY);
      keeps &= StockStanding.of(book, TRAY, false).usable() == may;
      keeps &= StockStanding.of(book, TRAY, true).usable();
    }
    return keeps;
  }

  private TrayWatch watch() {
    return watch(new TrayEyes());
  }

  private TrayWatch watch(TrayEyes eyes) {
    List<String> trays = List.of(TRAY);
    return new TrayWatch(keeper, new StockStanding(ledger, trays, false), trays, eyes);
  }

  private static Blanks see(TrayWatch watch, DeviceStatus printer) {
    return watch.blanks(printer).getOrDefault(TRAY, Blanks.UNCOUNTED);
  }

  private void count(int sheets) throws JournalException {
    var _ = keeper.count(new Handled(TRAY, sheets, Optional.empty(), List.of("S-1")));
  }

  private long openings() throws JournalException {
    return journal.entries(StockEvents.STOCK).stream()
        .filter(entry -> entry.event() instanceof StockEvent.Opened)
        .count();
  }

  private static DeviceStatus status(Condition condition) {
    return DeviceStatus.of(List.of(condition));
  }
}
