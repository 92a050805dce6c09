package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.MissingEvidence;

/** What single events do to the book. */
class StockMachineTest {
  private static final List<String> ONE = List.of("S-1");
  private static final List<String> TWO = List.of("S-1", "S-2");
  private static final Path DOCUMENT = Path.of("../docs/stock.md");
  private static final String BEGIN = "<!-- table: begin -->\n";
  private static final String END = "<!-- table: end -->";

  @Test
  void givesSerialsInTheOrderOfThePack() {
    StockBook book =
        after(
            counted(0, ""),
            new StockEvent.Loaded("tray-1", 3, Serial.typed("0099"), TWO),
            new StockEvent.Assigned("tray-1", "I-1"),
            new StockEvent.Printed("I-1"),
            new StockEvent.Assigned("tray-1", "I-2"));
    assertThat(book.tray("tray-1").given())
        .extracting(given -> given.issue() + " " + given.serial().orElseThrow().digits())
        .containsExactly("I-1 0099", "I-2 0100");
    assertThat(book.tray("tray-1").top()).isEqualTo(Serial.typed("0101"));
  }

  /** A sheet that never left its tray was taken by the next issue, and that one's by its next. */
  @Test
  void movesSerialsUpWhenASheetNeverLeftItsTray() {
    StockBook lost =
        after(
            counted(2, "201"),
            new StockEvent.Assigned("tray-1", "A"),
            new StockEvent.Lost("A", false),
            new StockEvent.Assigned("tray-1", "B"),
            new StockEvent.Lost("B", false));
    StockBook book = StockMachine.next(lost, new StockEvent.Returned("A"));
    assertThat(book.tray("tray-1").given())
        .containsExactly(new TrayBook.Given("B", Serial.typed("201")));
    assertThat(book.held().get("B"))
        .isEqualTo(new StockBook.Held("tray-1", Blank.UNKNOWN, Serial.typed("201"), false));
    StockBook settled = StockMachine.next(book, new StockEvent.Printed("B"));
    TrayBook right = StockMachine.next(settled, counted(1, "202")).tray("tray-1");
    assertThat(right.lastCount().orElseThrow().agrees()).isTrue();
  }

  /** The last of a pack, and below it a pack whose serials nobody typed. */
  @Test
  void movesSerialsUpWhereTheNextSheetBearsNone() {
    StockBook book =
        after(
            counted(3, ""),
            new StockEvent.Loaded("tray-1", 1, Serial.typed("201"), TWO),
            new StockEvent.Assigned("tray-1", "A"),
            new StockEvent.Lost("A", false),
            new StockEvent.Assigned("tray-1", "B"),
            new StockEvent.Printed("B"),
            new StockEvent.Returned("A"));
    TrayBook tray = book.tray("tray-1");
    assertThat(tray.given()).containsExactly(new TrayBook.Given("B", Serial.typed("201")));
    assertThat(tray.pile()).containsExactly(new Run(Optional.empty(), 3));
  }

  @Test
  void keepsThePacksBelowWhenAStrangeSheetLiesOnTop() {
    TrayBook book = after(counted(5, "101"), counted(6, "202")).tray("tray-1");
    assertThat(book.pile())
        .containsExactly(new Run(Serial.typed("202"), 1), new Run(Serial.typed("101"), 5));
  }

  @Test
  void keepsSerialsProvisionalUntilTheNextOpening() {
    StockBook day =
        after(
            counted(3, "41"),
            new StockEvent.Assigned("tray-1", "I-1"),
            new StockEvent.Printed("I-1"));
    TrayBook right = StockMachine.next(day, counted(2, "42")).tray("tray-1");
    assertThat(right.given()).isEmpty();
    assertThat(right.lastCount().orElseThrow().agrees()).isTrue();
    assertThat(right.lastCount().orElseThrow().given()).hasSize(1);
    TrayBook wrong = StockMachine.next(day, counted(2, "43")).tray("tray-1");
    assertThat(wrong.lastCount().orElseThrow().serialsAgree()).isFalse();
    assertThat(wrong.top()).isEqualTo(Serial.typed("43"));
  }

  @Test
  void countsWhereBlanksBearNoSerials() {
    StockBook book =
        after(
            counted(5, ""),
            new StockEvent.Assigned("tray-1", "I-1"),
            new StockEvent.Printed("I-1"));
    assertThat(book.tray("tray-1").tally().in(Blank.LOADED)).isEqualTo(4);
    assertThat(book.tray("tray-1").given()).isEmpty();
  }

  @Test
  void callsWhatACountDoesNotFindUnknown() {
    TrayBook book = after(counted(5, ""), counted(3, "")).tray("tray-1");
    assertThat(book.lastCount().orElseThrow().difference()).isEqualTo(-2);
    assertThat(book.tally().in(Blank.UNKNOWN)).isEqualTo(2);
    assertThat(book.tally().entered()).isEqualTo(5);
  }

  @Test
  void isNotCountedWhileASheetOfItIsUnknown() {
    StockBook book =
        after(
            counted(5, ""),
            new StockEvent.Assigned("tray-1", "I-1"),
            new StockEvent.Lost("I-1", false));
    assertThatThrownBy(() -> StockMachine.next(book, counted(4, "")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(book.quarantined("tray-1")).isFalse();
    assertThat(book.unknownIn("tray-1")).containsExactly("I-1");
  }

  @Test
  void keepsATrayOutOnlyWhereThePlaceOfThePaperIsUncertain() {
    StockBook sent =
        issue(issue(StockBook.EMPTY, assigned()), new IssueEvent.Sent(job(), OptionalLong.of(7)));
    StockBook placed = issue(sent, new IssueEvent.Unknown(List.of(MissingEvidence.SHEETS_UNTOLD)));
    StockBook astray = issue(sent, new IssueEvent.Unknown(List.of(MissingEvidence.COUNTER_UNTOLD)));
    assertThat(placed.quarantined("tray-1")).isFalse();
    assertThat(astray.quarantined("tray-1")).isTrue();
    IssueEvent found = new IssueEvent.Settled(List.of(Evidence.FOUND_BY_STAFF));
    assertThat(issue(astray, found).quarantined("tray-1")).isFalse();
  }

  @Test
  void booksPagesThatNoIssueExplains() {
    StockBook book =
        after(
            new StockEvent.PagesRead(100),
            new StockEvent.Assigned("tray-1", "I-1"),
            new StockEvent.Printed("I-1"),
            new StockEvent.PagesRead(102),
            new StockEvent.PagesRead(105));
    assertThat(book.pages().unexplained()).isEqualTo(3);
    assertThat(StockMachine.next(book, new StockEvent.PagesRead(4)).pages().setBack()).isEqualTo(1);
  }

  /** Where the step was measured, not one page can hide beside a sheet. */
  @Test
  void booksAPageBesideASheetWhoseStepWasMeasured() {
    StockBook book =
        after(
            new StockEvent.PagesRead(100, OptionalInt.of(1)),
            new StockEvent.Assigned("tray-1", "I-1"),
            new StockEvent.Printed("I-1"),
            new StockEvent.PagesRead(102, OptionalInt.of(2)),
            new StockEvent.Assigned("tray-1", "I-2"),
            new StockEvent.Printed("I-2"),
            new StockEvent.PagesRead(103, OptionalInt.empty()));
    assertThat(book.pages().unexplained()).as("a test page beside I-1").isEqualTo(1);
    assertThat(book.pages().setBack()).as("half of what I-2 moves it by").isEqualTo(1);
  }

  /** Pages on plain paper explain what the counter moved by, unless it is known that none came. */
  @Test
  void explainsPagesOfPlainPaper() {
    StockBook book = after(new StockEvent.PagesRead(100), new StockEvent.PlainSent(3));
    assertThat(book.pages().unexplainedAt(103)).isZero();
    assertThat(book.pages().unexplainedAt(104)).isOne();
    StockBook kept = StockMachine.next(book, new StockEvent.PlainKept());
    assertThat(kept.pages().unexplainedAt(103)).isEqualTo(3);
    StockBook read = after(new StockEvent.PlainSent(3), new StockEvent.PagesRead(103));
    assertThat(StockMachine.next(read, new StockEvent.PlainKept()).pages().unexplainedAt(103))
        .isZero();
  }

  @Test
  void readsTheMeasuredStepFromTheIssue() {
    StockBook sent =
        issue(
            issue(StockBook.EMPTY, assigned()),
            new IssueEvent.Sent(job(), OptionalLong.of(7), OptionalInt.of(1)));
    StockBook printed = issue(sent, new IssueEvent.Settled(List.of(Evidence.COUNTER_MOVED)));
    assertThat(printed.pages().unexplainedAt(8)).isZero();
    assertThat(printed.pages().unexplainedAt(9)).isEqualTo(1);
  }

  @Test
  void releasesAnIssueThatNeverHadASheet() {
    IssueEvent released = new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD);
    assertThat(issue(StockBook.EMPTY, released)).isEqualTo(StockBook.EMPTY);
  }

  /** The table is written by this very machine: {@code -Dstock.write=true} renews it. */
  @Test
  void isWhatTheDocumentSays() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    String told = document.substring(begin, document.indexOf(END));
    if (Boolean.getBoolean("stock.write"))
      Files.writeString(DOCUMENT, document.replace(BEGIN + told + END, BEGIN + table() + END));
    else assertThat(told).isEqualTo(table());
  }

  private static String table() {
    String head =
        Stream.of(Blank.Move.values())
            .map(move -> word(move) + " | ")
            .collect(Collectors.joining("", "| a blank that is | ", ""));
    String rule = "|---".repeat(Blank.Move.values().length + 1) + "|";
    String rows =
        Stream.of(Blank.values()).map(StockMachineTest::row).collect(Collectors.joining("\n"));
    return head.stripTrailing() + "\n" + rule + "\n" + rows + "\n";
  }

  private static String row(Blank from) {
    return Stream.of(Blank.Move.values())
        .map(move -> from.after(move).map(StockMachineTest::word).orElse("–") + " | ")
        .collect(Collectors.joining("", "| " + word(from) + " | ", ""))
        .stripTrailing();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static StockBook after(StockEvent... events) {
    StockBook book = StockBook.EMPTY;
    for (StockEvent event : events) book = StockMachine.next(book, event);
    return book;
  }

  private static StockEvent counted(int sheets, String top) {
    return new StockEvent.Counted("tray-1", sheets, Serial.typed(top), ONE);
  }

  private static StockBook issue(StockBook book, IssueEvent event) {
    return IssueSheets.next(book, "I-9", event);
  }

  private static IssueEvent assigned() {
    return new IssueEvent.SheetAssigned("tray-1", "T-1/I-9");
  }

  private static SheetJob job() {
    return new SheetJob(1, "T-1/I-9", "urn:uuid:1", 1);
  }
}
