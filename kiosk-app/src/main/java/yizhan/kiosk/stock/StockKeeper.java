package yizhan.kiosk.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.TestPrint;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.stock.TrayBook.Found;

/** Books what people do with trays. */
public final class StockKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(StockKeeper.class);

  /** The matter of pages that no tray of blanks is concerned with. */
  private static final String TESTS = "tests";

  private final Journal journal;
  private final StockLedger ledger;
  private final Clock clock;

  public StockKeeper(Journal journal, StockLedger ledger, Clock clock) {
    this.journal = journal;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What was done with a tray: how many sheets, which serial was on top, and by whom. */
  public record Handled(String tray, int sheets, Optional<Serial> top, List<String> staff) {
    public Handled {
      staff = List.copyOf(staff);
    }
  }

  /**
   * Somebody counted a tray. The bureau is alerted of a count that the book did not expect.
   *
   * @return what the count found beside what the book had
   */
  public synchronized Found count(Handled by) throws JournalException {
    StockEvent event = new StockEvent.Counted(by.tray(), by.sheets(), by.top(), by.staff());
    TrayBook after = admitted(event).tray(by.tray());
    Found found = after.lastCount().orElseThrow();
    Batch batch = new Batch().add(StockEvents.STOCK, by.tray(), event);
    journal.write(found.agrees() ? batch : batch.alert(differs(by, found)));
    return found;
  }

  /** People must find out why; a person counts no two trays within a millisecond. */
  private Notice differs(Handled by, Found found) {
    Instant at = clock.instant();
    Map<String, String> fields =
        Map.of(
            "tray", by.tray(),
            "sheets", Integer.toString(found.sheets()),
            "difference", Integer.toString(found.difference()),
            "serials", found.serialsAgree() ? "agree" : "differ",
            "staff", String.join(" ", by.staff()));
    return new Notice("count-differs-" + at.toEpochMilli(), "count-differs", at, fields);
  }

  /** Somebody was seen to be at a tray. Said again before it is counted, it says nothing new. */
  public synchronized void opened(String tray) throws JournalException {
    if (!ledger.book().tray(tray).opened()) write(new StockEvent.Opened(tray), tray);
  }

  /**
   * Books the tests that are not booked yet.
   *
   * @param prints in the order they were printed
   */
  public synchronized void tested(List<TestPrint> prints) throws JournalException {
    for (TestPrint test : prints)
      if (test.printed().isAfter(ledger.book().pages().lastTest()))
        write(new StockEvent.TestPrinted(test.job(), test.pages(), test.printed()), TESTS);
    Instant booked = ledger.book().pages().lastTest();
    if (!prints.isEmpty() && prints.getLast().printed().isBefore(booked))
      LOG.warn(
          "the last test of this machine is older than the one of {} in the book: its pages may"
              + " be called unexplained",
          booked);
  }

  /** Two people loaded a tray. */
  public synchronized void load(Handled by) throws JournalException {
    counted(by);
    write(new StockEvent.Loaded(by.tray(), by.sheets(), by.top(), two(by)), by.tray());
  }

  /** Two people took sheets out of a tray. */
  public synchronized void remove(Handled by) throws JournalException {
    counted(by);
    write(new StockEvent.Removed(by.tray(), by.sheets(), two(by)), by.tray());
  }

  private void counted(Handled by) throws JournalException {
    if (ledger.book().tray(by.tray()).uncounted())
      throw new JournalException("a tray is counted at each opening");
  }

  private void write(StockEvent event, String tray) throws JournalException {
    var _ = admitted(event);
    journal.write(new Batch().add(StockEvents.STOCK, tray, event));
  }

  /** What people type may be wrong: an event that the book does not admit is not written. */
  private StockBook admitted(StockEvent event) throws JournalException {
    try {
      return StockMachine.next(ledger.book(), event);
    } catch (IllegalStateException impossible) {
      throw new JournalException("the book does not admit this", impossible);
    }
  }

  private static List<String> two(Handled by) {
    if (by.staff().stream().distinct().count() < 2)
      throw new IllegalStateException("two different people do this");
    return by.staff();
  }
}
