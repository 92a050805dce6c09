package yizhan.kiosk.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.journal.JournalException;

/** What the book of blanks means for what can be done here now. */
public final class StockStanding {
  private static final Logger LOG = LoggerFactory.getLogger(StockStanding.class);

  private final StockLedger ledger;
  private final List<String> trays;
  private final boolean acceptUncounted;
  private boolean readable = true;

  /**
   * @param acceptUncounted whether blanks that nobody has counted since their tray was opened may
   *     be used
   */
  public StockStanding(StockLedger ledger, List<String> trays, boolean acceptUncounted) {
    this.ledger = ledger;
    this.trays = List.copyOf(trays);
    this.acceptUncounted = acceptUncounted;
  }

  /** By tray. Of a book that cannot be read, nothing may be used. */
  public synchronized Map<String, Blanks> now() {
    Map<String, Blanks> now = new HashMap<>();
    try {
      StockBook book = ledger.book();
      for (String tray : trays) now.put(tray, of(book, tray, acceptUncounted));
      readable = true;
    } catch (JournalException unreadable) {
      if (readable) LOG.error("no blank may be used: the stock book", unreadable);
      readable = false;
      for (String tray : trays) now.put(tray, Blanks.UNREADABLE);
    }
    return now;
  }

  static Blanks of(StockBook book, String name, boolean acceptUncounted) {
    TrayBook tray = book.tray(name);
    if (tray.uncounted() && !acceptUncounted) return Blanks.COUNT_FIRST;
    OptionalInt left =
        tray.uncounted() ? OptionalInt.empty() : OptionalInt.of(tray.tally().in(Blank.LOADED));
    return new Blanks(left, book.quarantined(name));
  }
}
