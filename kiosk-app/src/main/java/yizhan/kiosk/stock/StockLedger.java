package yizhan.kiosk.stock;

import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;

/** The stock book as the journal has it; reads on where the journal has grown. */
public final class StockLedger {
  private final Journal journal;
  private StockBook book = StockBook.EMPTY;
  private long last;
  private long seen = Long.MIN_VALUE;

  public StockLedger(Journal journal) {
    this.journal = journal;
  }

  /**
   * The book as it is now.
   *
   * @throws JournalException when it cannot be read, or its lines lead nowhere
   */
  public synchronized StockBook book() throws JournalException {
    long news = journal.written();
    if (news == seen) return book;
    for (Entry<?> entry : journal.entriesAfter(last, Journal.ISSUES, StockEvents.STOCK)) {
      book = after(book, entry);
      last = entry.number();
    }
    seen = news;
    return book;
  }

  static StockBook after(StockBook book, Entry<?> entry) throws JournalException {
    try {
      return switch (entry.event()) {
        case IssueEvent event -> IssueSheets.next(book, entry.matter(), event);
        case StockEvent event -> StockMachine.next(book, event);
        default -> throw new IllegalStateException("an event of no book");
      };
    } catch (IllegalStateException impossible) {
      throw new JournalException("entry " + entry.number() + " makes no sense", impossible);
    }
  }
}
