package yizhan.kiosk.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.stock.Register.Balance;
import yizhan.kiosk.stock.Register.Line;
import yizhan.kiosk.stock.Register.Of;
import yizhan.kiosk.stock.Register.What;

/**
 * Makes the register of a day of the journal's lines, which must be all from the first on. Of the
 * days before it keeps no line: only the book, and the issues that have not come to their outcome.
 */
public final class DayBook {
  private final LocalDate day;
  private final Instant begin;
  private final Instant end;
  private final Folding folding;
  private final Map<String, Of> issues = new HashMap<>();
  private final Map<String, String> trays = new HashMap<>();
  private final Map<String, Map<What, Integer>> counts = new TreeMap<>();
  private final Map<String, int[]> differences = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Instant now;
  private Instant latest = Instant.MIN;
  private StockBook book = StockBook.EMPTY;
  private Optional<StockBook> opening = Optional.empty();

  /** What a line of the journal makes of the book. */
  @FunctionalInterface
  interface Folding {
    StockBook after(StockBook book, Entry<?> entry) throws JournalException;
  }

  /**
   * @param clock whose zone says when a day begins
   */
  public DayBook(LocalDate day, Clock clock) {
    this(day, clock, StockLedger::after);
  }

  DayBook(LocalDate day, Clock clock, Folding folding) {
    this.day = day;
    this.begin = day.atStartOfDay(clock.getZone()).toInstant();
    this.end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    this.now = clock.instant();
    this.folding = folding;
  }

  /**
   * The next line: an event of issues or of the stock.
   *
   * @throws JournalException when it leads nowhere
   */
  public void take(Entry<?> entry) throws JournalException {
    // a clock is set: what was written later happened later, and nothing has happened after now
    if (entry.at().isAfter(latest) && !entry.at().isAfter(now)) latest = entry.at();
    if (!latest.isBefore(end)) return;
    StockBook before = book;
    book = folding.after(before, entry);
    if (today() && opening.isEmpty()) opening = Optional.of(before);
    if (entry.event() instanceof IssueEvent event) issue(entry, event, before);
    if (entry.event() instanceof StockEvent event) people(entry, event, before);
    if (entry.event() instanceof CustodyEvent event) plain(entry, event, before);
  }

  private void people(Entry<?> entry, StockEvent event, StockBook before) {
    switch (event) {
      case StockEvent.Counted(var tray, var sheets, _, var staff) -> {
        int more = sheets - before.tray(tray).tally().in(Blank.LOADED);
        differ(tray, more);
        line(new Line(entry.at(), tray, What.COUNTED, more, left(tray), Of.NOBODY, staff));
      }
      case StockEvent.Opened(var tray) ->
          line(new Line(entry.at(), tray, What.OPENED, 0, left(tray), Of.NOBODY, List.of()));
      case StockEvent.Loaded(var tray, var sheets, _, var staff) -> {
        count(tray, What.LOADED, sheets);
        line(new Line(entry.at(), tray, What.LOADED, sheets, left(tray), Of.NOBODY, staff));
      }
      case StockEvent.Removed(var tray, var sheets, var staff) -> {
        count(tray, What.REMOVED, sheets);
        line(new Line(entry.at(), tray, What.REMOVED, -sheets, left(tray), Of.NOBODY, staff));
      }
      case StockEvent.TestPrinted(var job, var pages, _) ->
          line(
              new Line(
                  entry.at(), "", What.TEST_PRINT, pages, 0, new Of("", "", job, ""), List.of()));
      case StockEvent.PagesRead _,
          StockEvent.Assigned _,
          StockEvent.Printed _,
          StockEvent.Spoiled _,
          StockEvent.Lost _,
          StockEvent.Returned _,
          StockEvent.PlainSent _,
          StockEvent.PlainKept _ -> {}
    }
  }

  /** Pages that are no blanks, but that the counter counts. */
  private void plain(Entry<?> entry, CustodyEvent event, StockBook before) {
    Of of = new Of(entry.matter(), "", "", "");
    switch (event) {
      case CustodyEvent.ResultSent(var pages) ->
          line(new Line(entry.at(), "", What.PLAIN_SENT, pages, 0, of, List.of()));
      case CustodyEvent.NothingCame _ -> {
        int pages = before.pages().plain();
        line(new Line(entry.at(), "", What.PLAIN_NOT_PRINTED, pages, 0, of, List.of()));
      }
      case CustodyEvent.CameOut _, CustodyEvent.Left _, CustodyEvent.Taken _ -> {}
    }
  }

  private void issue(Entry<?> entry, IssueEvent event, StockBook before) {
    String issue = entry.matter();
    Of known = issues.getOrDefault(issue, new Of(issue, "", "", ""));
    switch (event) {
      case IssueEvent.Permitted(var permit, _) -> issues.put(issue, new Of(issue, permit, "", ""));
      case IssueEvent.SheetAssigned(var tray, var job) -> {
        String serial =
            Optional.ofNullable(book.held().get(issue))
                .flatMap(StockBook.Held::serial)
                .map(Serial::digits)
                .orElse("");
        issues.put(issue, new Of(issue, known.permit(), job, serial));
        trays.put(issue, tray);
        boolean nameless = before.tray(tray).tally().in(Blank.LOADED) == 0;
        if (nameless) differ(tray, 1);
        sheet(entry, What.TAKEN, nameless ? 0 : -1);
      }
      case IssueEvent.Settled _ -> ended(entry, What.ISSUED, 0);
      case IssueEvent.Spoiled _ -> ended(entry, What.SPOILED, 0);
      case IssueEvent.Unknown _ -> sheet(entry, What.UNKNOWN, 0);
      case IssueEvent.Released _ when trays.containsKey(issue) -> {
        String tray = trays.getOrDefault(issue, "");
        ended(entry, What.RETURNED, 1);
        book.tray(tray).given().forEach(this::bears);
      }
      case IssueEvent.Released _ -> issues.remove(issue);
      case IssueEvent.Sent _ -> own(entry, before);
      case IssueEvent.Requested _,
          IssueEvent.Refused _,
          IssueEvent.Confirmed _,
          IssueEvent.Disputed _ -> {}
    }
  }

  /** The counter was read: what it had moved by that nothing explains. */
  private void own(Entry<?> entry, StockBook before) {
    int pages = Math.toIntExact(book.pages().unexplained() - before.pages().unexplained());
    Of found = issues.getOrDefault(entry.matter(), Of.NOBODY);
    if (pages > 0) line(new Line(entry.at(), "", What.OWN_PAGES, pages, 0, found, List.of()));
  }

  /** Nothing more happens to its sheet: nobody need know whose it was. */
  private void ended(Entry<?> entry, What what, int change) {
    sheet(entry, what, change);
    issues.remove(entry.matter());
    trays.remove(entry.matter());
  }

  private void sheet(Entry<?> entry, What what, int change) {
    String tray = trays.getOrDefault(entry.matter(), "");
    Of of = issues.getOrDefault(entry.matter(), Of.NOBODY);
    count(tray, what, 1);
    line(new Line(entry.at(), tray, what, change, left(tray), of, List.of()));
  }

  /** A sheet that never left its tray was taken for a later issue: that one's lines say so. */
  private void bears(TrayBook.Given given) {
    String serial = given.serial().map(Serial::digits).orElse("");
    issues.computeIfPresent(given.issue(), (_, of) -> of.bearing(serial));
    lines.replaceAll(line ->
        line.of().issue().equals(given.issue()) ? line.of(line.of().bearing(serial)) : line);
  }

  private boolean today() {
    return !latest.isBefore(begin);
  }

  private void line(Line line) {
    if (today()) lines.add(line);
  }

  private void count(String tray, What what, int sheets) {
    if (today())
      counts
          .computeIfAbsent(tray, _ -> new EnumMap<>(What.class))
          .merge(what, sheets, Integer::sum);
  }

  /** More sheets than the book had, or fewer. */
  private void differ(String tray, int more) {
    if (!today()) return;
    int[] foundAndMissed = differences.computeIfAbsent(tray, _ -> new int[2]);
    foundAndMissed[0] += Math.max(0, more);
    foundAndMissed[1] += Math.max(0, -more);
  }

  private int left(String tray) {
    return book.tray(tray).tally().in(Blank.LOADED);
  }

  /** What the lines so far amount to. */
  public Register register() {
    StockBook start = opening.orElse(book);
    TreeSet<String> all = new TreeSet<>(book.trays().keySet());
    List<Balance> balances = all.stream().map(tray -> balance(tray, start)).toList();
    long own = book.pages().unexplained() - start.pages().unexplained();
    long tests = book.pages().tests() - start.pages().tests();
    return new Register(day, lines, balances, tests, own);
  }

  private Balance balance(String tray, StockBook start) {
    Map<What, Integer> of = counts.getOrDefault(tray, Map.of());
    int[] foundAndMissed = differences.getOrDefault(tray, new int[2]);
    return new Balance(
        tray,
        start.tray(tray).tally().in(Blank.LOADED),
        of.getOrDefault(What.LOADED, 0),
        of.getOrDefault(What.REMOVED, 0),
        foundAndMissed[0],
        foundAndMissed[1],
        of.getOrDefault(What.TAKEN, 0),
        of.getOrDefault(What.RETURNED, 0),
        of.getOrDefault(What.ISSUED, 0),
        of.getOrDefault(What.SPOILED, 0),
        held(start, tray),
        held(book, tray),
        left(tray));
  }

  private static int held(StockBook book, String tray) {
    return (int) book.held().values().stream().filter(h -> h.tray().equals(tray)).count();
  }
}
