package yizhan.kiosk.stock;

import java.util.Optional;
import yizhan.kiosk.stock.StockBook.Held;

/** What each event does to the book: a pure function, and the only place that knows. */
public final class StockMachine {
  private StockMachine() {}

  /**
   * The book after this event.
   *
   * @throws IllegalStateException when the event cannot happen now: a bug, or a journal that was
   *     tampered with
   */
  public static StockBook next(StockBook book, StockEvent event) {
    return switch (event) {
      case StockEvent.Counted(var tray, var sheets, var top, _) ->
          quiet(book, tray).with(tray, book.tray(tray).count(sheets, top));
      case StockEvent.Opened(var tray) -> book.with(tray, book.tray(tray).open());
      case StockEvent.Loaded(var tray, var sheets, var top, _) ->
          quiet(book, tray).with(tray, book.tray(tray).load(sheets, top));
      case StockEvent.Removed(var tray, var sheets, _) ->
          quiet(book, tray).with(tray, book.tray(tray).remove(sheets));
      case StockEvent.Assigned(var tray, var issue) -> assign(book, tray, issue);
      case StockEvent.Printed(var issue) ->
          ended(book, issue, Blank.Move.PRINT, book.pages().counted());
      case StockEvent.Spoiled(var issue) ->
          ended(book, issue, Blank.Move.SPOIL, book.pages().maybeCounted());
      case StockEvent.Lost(var issue, var astray) -> lost(book, issue, astray);
      case StockEvent.Returned(var issue) -> returned(book, issue);
      case StockEvent.TestPrinted(_, var pages, var printed) ->
          book.with(book.pages().tested(pages, printed));
      case StockEvent.PlainSent(var pages) -> book.with(book.pages().plainSent(pages));
      case StockEvent.PlainKept _ -> book.with(book.pages().plainKept());
      case StockEvent.PagesRead(var counter, var step) ->
          book.with(book.pages().read(counter, step));
    };
  }

  /**
   * A tray is not counted, loaded or emptied while a sheet of it is under way or its outcome
   * unknown: the count could not be told from that sheet.
   */
  private static StockBook quiet(StockBook book, String tray) {
    if (book.held().values().stream().anyMatch(sheet -> sheet.tray().equals(tray)))
      throw new IllegalStateException("a sheet of " + tray + " has not come to its outcome");
    return book;
  }

  private static StockBook assign(StockBook book, String tray, String issue) {
    if (book.held().containsKey(issue))
      throw new IllegalStateException(issue + " has a sheet already");
    TrayBook before = book.tray(tray);
    Held sheet = new Held(tray, Blank.ASSIGNED, before.top(), false);
    return book.with(tray, before.assign(issue)).holding(issue, sheet);
  }

  /** Pages are booked when the sheet moved, not when staff learn later what became of it. */
  private static StockBook ended(StockBook book, String issue, Blank.Move move, PageBook pages) {
    Held sheet = sheet(book, issue);
    StockBook next = moved(book, sheet, move).without(issue);
    return sheet.where() == Blank.ASSIGNED ? next.with(pages) : next;
  }

  private static StockBook lost(StockBook book, String issue, boolean astray) {
    Held sheet = sheet(book, issue);
    Held unknown = new Held(sheet.tray(), Blank.UNKNOWN, sheet.serial(), astray);
    return moved(book, sheet, Blank.Move.LOSE)
        .holding(issue, unknown)
        .with(book.pages().maybeCounted());
  }

  private static StockBook returned(StockBook book, String issue) {
    Held sheet = sheet(book, issue);
    TrayBook after = book.tray(sheet.tray()).takeBack(issue, sheet.where());
    StockBook next = book.with(sheet.tray(), after).without(issue);
    for (TrayBook.Given given : after.given()) {
      Held other = next.held().get(given.issue());
      if (other != null) next = next.holding(given.issue(), other.bearing(given.serial()));
    }
    return next;
  }

  private static StockBook moved(StockBook book, Held sheet, Blank.Move move) {
    return book.with(sheet.tray(), book.tray(sheet.tray()).move(sheet.where(), move));
  }

  private static Held sheet(StockBook book, String issue) {
    return Optional.ofNullable(book.held().get(issue))
        .orElseThrow(() -> new IllegalStateException(issue + " has no sheet under way"));
  }
}
