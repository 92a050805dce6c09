package yizhan.kiosk.stock;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Snapshot;

/**
 * The stock book as the journal has it; reads on where the journal has grown. A snapshot spares the
 * next start the entries that it stands for; {@link #lookBack} finds out whether it was right.
 */
public final class StockLedger {
  private static final Logger LOG = LoggerFactory.getLogger(StockLedger.class);
  private static final String NAME = "stock";

  /** So many entries are read at once, so that nobody waits long for the journal. */
  private static final int PAGE = 500;

  /** After so many entries the book is kept anew. */
  private static final long KEPT_EVERY = 1000;

  private final Journal journal;
  private StockBook book = StockBook.EMPTY;
  private long last;
  private long seen = Long.MIN_VALUE;
  private long kept;
  private boolean begun;

  public StockLedger(Journal journal) {
    this.journal = journal;
  }

  /**
   * The book as it is now.
   *
   * @throws JournalException when it cannot be read, or its lines lead nowhere
   */
  public synchronized StockBook book() throws JournalException {
    begin();
    long news = journal.written();
    if (news == seen) return book;
    List<Entry<?>> page = page(last);
    while (!page.isEmpty()) {
      for (Entry<?> entry : page) {
        book = after(book, entry);
        last = entry.number();
      }
      page = page.size() < PAGE ? List.of() : page(last);
    }
    seen = news;
    if (last - kept >= KEPT_EVERY) keep();
    return book;
  }

  private void begin() throws JournalException {
    if (begun) return;
    Optional<Snapshot> snapshot = journal.snapshot(NAME);
    Optional<StockBook> read = snapshot.flatMap(found -> BookText.read(found.text()));
    if (read.isPresent()) {
      book = read.get();
      last = snapshot.orElseThrow().number();
      kept = last;
    }
    begun = true;
  }

  /**
   * A book that could not be kept is as good as one that was: it only costs the next start time.
   */
  private void keep() {
    kept = last;
    try {
      journal.keep(NAME, new Snapshot(last, BookText.write(book)));
    } catch (JournalException unkept) {
      LOG.warn("the stock book at entry {} was not kept", last, unkept);
    }
  }

  /**
   * Makes the book from its first entry and compares it with the snapshot from which it was begun.
   * One that differs is thrown away, and the entries count. Takes as long as the journal is; may be
   * called beside everything else.
   *
   * @return whether the snapshot was right, or there was none
   */
  public boolean lookBack() throws JournalException {
    Optional<Snapshot> snapshot = journal.snapshot(NAME);
    if (snapshot.isEmpty()) return true;
    StockBook made = made(snapshot.get().number());
    if (BookText.read(snapshot.get().text()).equals(Optional.of(made))) return true;
    LOG.error("the kept stock book is not what entries 1 to {} make", snapshot.get().number());
    begunAnew(made, snapshot.get().number());
    return false;
  }

  private StockBook made(long upTo) throws JournalException {
    StockBook made = StockBook.EMPTY;
    long at = 0;
    while (at < upTo) {
      List<Entry<?>> page = page(at);
      if (page.isEmpty()) return made;
      for (Entry<?> entry : page) {
        if (entry.number() <= upTo) made = after(made, entry);
        at = entry.number();
      }
    }
    return made;
  }

  private synchronized void begunAnew(StockBook made, long number) {
    book = made;
    last = number;
    seen = Long.MIN_VALUE;
    begun = true;
    keep();
  }

  /** The book that a journal makes, read from outside. */
  public static StockBook of(Audit audit) throws JournalException {
    AtomicReference<StockBook> book = new AtomicReference<>(StockBook.EMPTY);
    read(audit, entry -> book.set(after(book.get(), entry)));
    return book.get();
  }

  /** Hands over all lines that a book is made of. */
  public static void read(Audit audit, Audit.Reader reader) throws JournalException {
    audit.read(reader, Journal.ISSUES, StockEvents.STOCK, CustodyEvents.STREAM);
  }

  private List<Entry<?>> page(long after) throws JournalException {
    return lines(journal, after, PAGE);
  }

  /** Those of the lines that a book is made of that come after this number, at most so many. */
  static List<Entry<?>> lines(Journal journal, long after, int most) throws JournalException {
    return journal.entriesAfter(
        after, most, Journal.ISSUES, StockEvents.STOCK, CustodyEvents.STREAM);
  }

  static StockBook after(StockBook book, Entry<?> entry) throws JournalException {
    try {
      return switch (entry.event()) {
        case IssueEvent event -> IssueSheets.next(book, entry.matter(), event);
        case CustodyEvent event -> IssueSheets.next(book, event);
        case StockEvent event -> StockMachine.next(book, event);
        default -> throw new IllegalStateException("an event of no book");
      };
    } catch (IllegalStateException impossible) {
      throw new JournalException("entry " + entry.number() + " makes no sense", impossible);
    }
  }
}
