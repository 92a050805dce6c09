package yizhan.kiosk.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.config.TraySettings;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.Serial;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.stock.TrayBook;
import yizhan.kiosk.visit.Visit;

/** Counting, loading and emptying a tray: a number, a serial, a look at both, and booked. */
final class TrayDesk {
  private static final Entry SHEETS = new Entry.Digits(1, 4);
  private static final Entry SERIAL = new Entry.Digits(1, 20);
  private static final String WITH = "with";
  private static final String WITHOUT = "without";

  private final List<TraySettings> trays;
  private final StockKeeper keeper;

  TrayDesk(List<TraySettings> trays, StockKeeper keeper) {
    this.trays = List.copyOf(trays);
    this.keeper = keeper;
  }

  /** What came of booking it. */
  sealed interface Booked {
    /** It is in the book, and agrees with it. */
    record Well() implements Booked {}

    /** It is in the book, which had something else; the bureau is told. */
    record Differing(int difference, boolean serialsAgree) implements Booked {}

    /** It could not be written down, or the book does not admit it. */
    record Not() implements Booked {}
  }

  /** Asks, and books what was done by these; the tray, if it is booked. */
  Optional<String> handle(Visit visit, Deed deed, Overview overview, List<String> staff) {
    String name = visit.ask(StaffTexts.trays(deed, trays, overview));
    TraySettings tray = trays.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    TrayBook book = overview.book().tray(name);
    int sheets = Integer.parseInt(visit.ask(sheets(deed, tray, book)));
    Optional<Serial> top = deed == Deed.REMOVE || sheets == 0 ? Optional.empty() : top(visit);
    Handled handled = new Handled(name, sheets, top, staff);
    visit.ask(check(deed, tray, handled));
    Text what = Text.of("staff.booking." + deed, StaffTexts.name(tray));
    Booked booked = visit.issue(what, _ -> book(deed, handled));
    visit.ask(result(deed, tray, handled, booked));
    return booked instanceof Booked.Not ? Optional.empty() : Optional.of(name);
  }

  static Enter sheets(Deed deed, TraySettings tray, TrayBook book) {
    return new Enter(
        SHEETS,
        Text.of("staff.sheets." + deed, StaffTexts.name(tray)),
        Text.of("staff.sheets.label"),
        // whoever counts must not be told what the book expects
        deed == Deed.COUNT ? Optional.empty() : Optional.of(StaffTexts.left(book)),
        Optional.empty());
  }

  private static Optional<Serial> top(Visit visit) {
    if (visit.ask(bears()).equals(WITHOUT)) return Optional.empty();
    return Serial.typed(visit.ask(uppermost()));
  }

  static Choose bears() {
    List<Option> options =
        List.of(
            new Option(WITH, Text.of("staff.serial.with"), List.of(), Optional.empty()),
            new Option(WITHOUT, Text.of("staff.serial.without"), List.of(), Optional.empty()));
    return new Choose(Text.of("staff.serial.bear"), options, Optional.empty());
  }

  static Enter uppermost() {
    return new Enter(
        SERIAL,
        Text.of("staff.serial.top"),
        Text.of("staff.serial.label"),
        Optional.empty(),
        Optional.empty());
  }

  static Check check(Deed deed, TraySettings tray, Handled handled) {
    return new Check(
        Text.of("staff.check." + deed),
        lines(tray, handled),
        List.of(),
        Text.of("staff.consequence." + deed, handled.sheets()),
        Text.of("staff.act.book"));
  }

  private static List<Line> lines(TraySettings tray, Handled handled) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.plain(Text.of("staff.line.tray"), StaffTexts.name(tray)));
    lines.add(
        Line.plain(
            Text.of("staff.sheets.label"), Text.verbatim(Integer.toString(handled.sheets()))));
    handled
        .top()
        .ifPresent(serial ->
            lines.add(Line.plain(Text.of("staff.serial.label"), Text.verbatim(serial.digits()))));
    lines.add(StaffTexts.who(handled.staff()));
    return lines;
  }

  private Booked book(Deed deed, Handled handled) {
    try {
      switch (deed) {
        case COUNT -> {
          TrayBook.Found found = keeper.count(handled);
          return found.agrees()
              ? new Booked.Well()
              : new Booked.Differing(found.difference(), found.serialsAgree());
        }
        case LOAD -> keeper.load(handled);
        case REMOVE -> keeper.remove(handled);
        case SETTLE, BOOK, MACHINE, FINISH ->
            throw new IllegalArgumentException("no deed with a tray");
      }
      return new Booked.Well();
    } catch (JournalException unwritten) {
      return new Booked.Not();
    }
  }

  static Check result(Deed deed, TraySettings tray, Handled handled, Booked booked) {
    Text consequence =
        switch (booked) {
          case Booked.Well _ -> Text.of("staff.booked." + deed);
          case Booked.Differing(var difference, var agree) when difference == 0 && !agree ->
              Text.of("staff.booked.serial-differs");
          case Booked.Differing(var difference, _) ->
              difference < 0
                  ? Text.of("staff.booked.fewer", -difference)
                  : Text.of("staff.booked.more", difference);
          case Booked.Not _ -> Text.of("staff.booked.not");
        };
    Text title = Text.of(booked instanceof Booked.Not ? "staff.not-booked" : "staff.booked");
    return new Check(
        title,
        lines(tray, handled),
        List.of(),
        consequence,
        !(booked instanceof Booked.Well),
        Text.of("staff.act.go-on"));
  }

  /** What the book says of each tray, as staff may read it at any time. */
  static Check book(List<TraySettings> trays, Overview overview) {
    List<Line> lines = new ArrayList<>();
    for (TraySettings tray : trays) {
      TrayBook book = overview.book().tray(tray.name());
      lines.add(Line.plain(StaffTexts.name(tray), StaffTexts.left(book)));
      lines.add(
          Line.plain(
              Text.of("staff.book.fates"),
              Text.of(
                  "staff.book.numbers",
                  book.tally().in(Blank.PRINTED),
                  book.tally().in(Blank.SPOILED),
                  book.tally().in(Blank.UNKNOWN),
                  book.tally().in(Blank.REMOVED))));
    }
    return Check.toRead(
        Text.of("staff.book"),
        lines,
        Text.of("staff.book.pages", overview.book().pages().unexplained()),
        Text.of("staff.act.go-on"));
  }
}
