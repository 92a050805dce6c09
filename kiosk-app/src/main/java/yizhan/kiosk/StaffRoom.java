package yizhan.kiosk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Terminal;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.staff.SignIn;
import yizhan.kiosk.staff.StaffVisit;
import yizhan.kiosk.staff.UnknownSheets;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.stock.StockStanding;
import yizhan.kiosk.visit.Service;

/** What concerns staff and the blanks in their care, wired by hand. */
final class StaffRoom {
  private static final Logger LOG = LoggerFactory.getLogger(StaffRoom.class);

  private final SignIn signIn;
  private final StockLedger ledger;
  private final StockStanding standing;
  private final StaffVisit visit;

  StaffRoom(
      IssuingWorks issuing,
      BackOffice office,
      CardDesk desk,
      Supplier<List<Ailment>> ailments,
      Terminal terminal,
      Clock clock) {
    Journal journal = issuing.journal();
    SheetPrinterSettings printer = terminal.devices().sheetPrinter().orElseThrow();
    List<TraySettings> blanks =
        printer.trays().stream().filter(tray -> tray.holds() != Holding.PLAIN).toList();
    signIn = new SignIn(journal, office, System::nanoTime);
    ledger = new StockLedger(journal);
    standing =
        new StockStanding(
            ledger,
            blanks.stream().map(TraySettings::name).toList(),
            terminal.issue().acceptUncountedTrays());
    UnknownSheets unknown = new UnknownSheets(journal, ledger);
    StockKeeper keeper = new StockKeeper(journal, ledger, clock);
    visit =
        new StaffVisit(
            new StaffVisit.Tools(desk, signIn, unknown, ledger, keeper, ailments, issuing::refused),
            blanks);
  }

  /** What staff do between two citizens. */
  Service visit() {
    return visit;
  }

  /** What the book says of the blanks now, by tray. */
  Map<String, Blanks> blanks() {
    return standing.now();
  }

  StockBook book() throws JournalException {
    return ledger.book();
  }

  /** Looks whether the book is what the whole journal makes; takes as long as that is. */
  void lookBack() {
    try {
      ledger.lookBack();
    } catch (JournalException unreadable) {
      LOG.warn("the stock book was not compared with the journal", unreadable);
    }
  }

  /** Asks who the staff are, so that they can sign in when the bureau is away. */
  void start() {
    signIn.prepare();
  }
}
