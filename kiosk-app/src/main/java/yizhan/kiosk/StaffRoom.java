package yizhan.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Terminal;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.Voucher;
import yizhan.kiosk.staff.FoundPaper;
import yizhan.kiosk.staff.MachineRoom;
import yizhan.kiosk.staff.SignIn;
import yizhan.kiosk.staff.StaffEvent;
import yizhan.kiosk.staff.StaffEvents;
import yizhan.kiosk.staff.StaffVisit;
import yizhan.kiosk.staff.UnknownSheets;
import yizhan.kiosk.staff.VouchDesk;
import yizhan.kiosk.stock.DailyRegister;
import yizhan.kiosk.stock.RegisterCsv;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.stock.StockStanding;
import yizhan.kiosk.stock.TrayEyes;
import yizhan.kiosk.stock.TrayWatch;
import yizhan.kiosk.visit.Service;

/** What concerns staff and the blanks in their care, wired by hand. */
final class StaffRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StaffRoom.class);
  private static final Duration VOUCHING_HOLDS = Duration.ofMinutes(10);

  private final Journal journal;
  private final SignIn signIn;
  private final StockLedger ledger;
  private final DailyRegister register;
  private final TrayWatch watch;
  private final StockKeeper keeper;
  private final Terminal terminal;
  private final StaffVisit visit;
  private final VouchDesk voucher;

  /** What staff are told of the machine, and what was seen of its trays before. */
  record Machinery(Supplier<List<Ailment>> ailments, MachineRoom room, TrayEyes eyes) {}

  StaffRoom(
      IssuingWorks issuing,
      BackOffice office,
      CardDesk desk,
      Machinery machinery,
      Terminal terminal,
      Clock clock) {
    Journal journal = issuing.journal();
    this.journal = journal;
    List<TraySettings> blanks = blanks(terminal.devices().sheetPrinter().orElseThrow());
    signIn = new SignIn(journal, office, System::nanoTime);
    VouchDesk.Terms terms = new VouchDesk.Terms(() -> UUID.randomUUID().toString(), VOUCHING_HOLDS);
    voucher = new VouchDesk(desk, signIn, journal, terms, clock);
    ledger = new StockLedger(journal);
    keeper = new StockKeeper(journal, ledger, clock);
    this.terminal = terminal;
    List<String> names = namesOfBlanks(terminal.devices().sheetPrinter().orElseThrow());
    StockStanding standing =
        new StockStanding(ledger, names, terminal.issue().acceptUncountedTrays());
    register =
        new DailyRegister(
            journal,
            terminal.journalFolder(),
            new RegisterCsv(
                terminal.identity().terminalId(), clock.getZone(), StockCommand.forms(terminal)),
            clock);
    watch = new TrayWatch(keeper, standing, names, machinery.eyes());
    UnknownSheets unknown = new UnknownSheets(journal, ledger);
    visit =
        new StaffVisit(
            new StaffVisit.Tools(
                desk,
                signIn,
                new FoundPaper(journal, new Untaken(journal)),
                unknown,
                ledger,
                keeper,
                machinery.ailments(),
                issuing::refused,
                machinery.room(),
                journal),
            blanks);
  }

  private static List<TraySettings> blanks(SheetPrinterSettings printer) {
    return printer.trays().stream().filter(tray -> tray.holds() != Holding.PLAIN).toList();
  }

  /** The printer's names of the trays that hold blanks. */
  static List<String> namesOfBlanks(SheetPrinterSettings printer) {
    return blanks(printer).stream().map(TraySettings::name).toList();
  }

  /**
   * Writes down what the bench does. A disk that takes nothing keeps no technician from the machine
   * that he is to mend: that stands in the log.
   */
  void note(StaffEvent event) {
    try {
      journal.write(new Batch().add(StaffEvents.STAFF, StaffEvents.BENCH, event));
    } catch (JournalException unwritten) {
      LOG.error("not in the journal: {}", event, unwritten);
    }
  }

  /** Staff who say in a citizen's visit who that is. */
  Voucher voucher() {
    return voucher;
  }

  /** What staff do between two citizens. */
  Service visit() {
    return visit;
  }

  /** What the book says of the blanks now that the printer stands so, by tray. */
  Map<String, Blanks> blanks(DeviceStatus printer) {
    return watch.blanks(printer);
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

  /**
   * Books what the bench has printed since: a page that is not booked looks like somebody's. Before
   * anything else is done with the printer, so that each page stands before what comes after it.
   */
  void bookTests() {
    try {
      keeper.tested(Machine.of(terminal).prints());
    } catch (JournalException unwritten) {
      LOG.error("the tests of the bench are not booked", unwritten);
    }
  }

  /** Tells registers, and asks who the staff are: they can sign in when the bureau is away. */
  void start() {
    register.start();
    signIn.prepare();
  }

  @Override
  public void close() {
    register.close();
  }
}
