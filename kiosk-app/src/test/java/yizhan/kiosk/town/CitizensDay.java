package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Elsewhere;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.query.DocumentDesk;
import yizhan.kiosk.query.QueryDesk;
import yizhan.kiosk.reception.Lobby;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Offers;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.reception.Vacancy;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.seal.DocumentCheck;
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.seal.SealTrust;
import yizhan.kiosk.service.CardAndFace;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.CardInHand;
import yizhan.kiosk.service.CodeDesk;
import yizhan.kiosk.service.ElectronicLicence;
import yizhan.kiosk.service.FaceDesk;
import yizhan.kiosk.service.ForgottenCard;
import yizhan.kiosk.service.HandOver;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.LicenceAvailability;
import yizhan.kiosk.service.LicenceCopies;
import yizhan.kiosk.service.LicenceTrays;
import yizhan.kiosk.service.OwnPhone;
import yizhan.kiosk.service.PlainPrinting;
import yizhan.kiosk.service.PlainTray;
import yizhan.kiosk.service.PrintLicence;
import yizhan.kiosk.service.PrintTaxCertificate;
import yizhan.kiosk.service.PropertyAvailability;
import yizhan.kiosk.service.QueryProperty;
import yizhan.kiosk.service.ResultPrinting;
import yizhan.kiosk.service.StaffAssisted;
import yizhan.kiosk.service.TaxAvailability;
import yizhan.kiosk.service.TileOffer;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Visit;

/**
 * A terminal's real services for one day in a town where things go wrong, one wandering citizen
 * after the other. Everything random comes from one seed.
 */
final class CitizensDay implements AutoCloseable {
  private static final int CITIZENS = 100;
  private static final int MOST_COLLECTIONS = 10;

  /** Of one visit. */
  private static final int MOST_EVENTS = 200;

  private static final Duration HARDLY_EVER = Duration.ofHours(1);
  private static final SheetPrinterSettings TRAYS =
      new SheetPrinterSettings(
          URI.create("ipp://town/"),
          Optional.empty(),
          List.of(
              new TraySettings("tray-1", SheetSize.A3, Holding.LICENCE_ORIGINAL, Correction.NONE),
              new TraySettings("tray-2", SheetSize.A4, Holding.LICENCE_DUPLICATE, Correction.NONE),
              new TraySettings("tray-3", SheetSize.A4, Holding.PLAIN, Correction.NONE)),
          Optional.empty());

  private static final TownSeal SEAL = new TownSeal();
  private static final TownDocuments.Sheets TAXES = TownDocuments.Sheets.of(SEAL);

  /** After the books were looked through, on a terminal that can write nothing down. */
  private static final int CITIZENS_AT_NIGHT = 12;

  private static final List<Condition> OPEN = List.of(Condition.of(Condition.Kind.COVER_OPEN));
  private static final List<Condition> EMPTY =
      Stream.of("tray-1", "tray-2", "tray-3")
          .map(tray -> new Condition(Condition.Kind.PAPER_OUT, tray))
          .toList();

  private final SplittableRandom random;
  private final Path folder;
  private final Bug bug;
  private final Interpreter interpreter;
  private final Thread visits = Thread.currentThread();
  private final TownTable table;
  private final IssuingTown town;
  private final Equipment equipment;
  private final StatusBoard board;
  private final TownRegistry registry;
  private final PhoneIdentity phone;
  private final SealTrust trust;
  private final TownDocuments documents;
  private final TownFace faces;
  private final Lobby home;
  private boolean evening;
  private boolean broken; // the printer, while somebody stands here
  private long seen; // the last entry of the journal that was looked at

  CitizensDay(Path folder, long seed, Bug bug, Interpreter interpreter) {
    this.random = new SplittableRandom(seed);
    this.interpreter = interpreter;
    this.folder = folder;
    this.bug = bug;
    SplittableRandom fate = random.split();
    table = new TownTable(random.split());
    town = new IssuingTown(folder, () -> printing(fate), () -> asking(fate));
    town.office.whenRefusing(table::refuse);
    registry = new TownRegistry(SEAL, town, table::agreed, () -> asking(fate));
    phone = bug.phone(new TownPhone(random.split(), table, () -> asking(fate)));
    trust = trust(folder);
    documents = new TownDocuments(TAXES, () -> asking(fate));
    faces = new TownFace(random.split(), table);
    DeviceThread<CardReader> reader = new DeviceThread<>("town-reader", table.reader());
    DeviceThread<ReceiptPrinter> receipts =
        new DeviceThread<>("town-receipts", new TownReceiptPrinter(random.split()));
    equipment =
        new Equipment(
            Optional.of(reader),
            Optional.of(receipts),
            Optional.of(town.thread),
            Optional.empty(),
            Optional.of(faces),
            Optional.empty());
    board =
        new StatusBoard(
            equipment,
            town.office::policies,
            () -> Books.IN_ORDER,
            () -> Doors.USUAL,
            _ -> Map.of(),
            new BoardTimes(HARDLY_EVER, Duration.ofSeconds(10), HARDLY_EVER));
    home = home(reader, receipts);
  }

  private Lobby home(DeviceThread<CardReader> reader, DeviceThread<ReceiptPrinter> receipts) {
    BackOffice office = bug.office(town.office);
    CardDesk desk = new CardDesk(reader);
    TownPapers papers = new TownPapers(random.split());
    Untaken untaken = new Untaken(town.journal());
    Ways ways = new Ways(Elsewhere.UNKNOWN);
    Identity identity = identity(desk, office);
    TicketPrinter tickets = new TicketPrinter(Optional.of(receipts));
    HandOver handOver = new HandOver(papers, tickets, desk, untaken, board, town.clock);
    LicenceTrays trays = new LicenceTrays(TRAYS);
    LicenceCopies copies = new LicenceCopies(trays, board, papers);
    CodeDesk codes = new CodeDesk(Optional.empty());
    PrintLicence licences =
        new PrintLicence(
            new PrintLicence.Tools(office, identity, copies, codes, town.issuer(), handOver));
    Offer licence =
        new TileOffer(
            PrintLicence.ID, List.of(), new LicenceAvailability(trays, ways)::of, licences);
    Offer property =
        new TileOffer(
            QueryProperty.ID,
            List.of(),
            new PropertyAvailability(new PlainTray(TRAYS), ways)::of,
            properties(identity, handOver));
    Offer taxes =
        new TileOffer(
            PrintTaxCertificate.ID,
            List.of(),
            new TaxAvailability(new PlainTray(TRAYS), ways)::of,
            taxes(identity, handOver));
    List<Offer> all =
        List.of(
            bug.offer(licence, town),
            bug.property(property, registry, town, faces),
            bug.taxes(taxes, documents, town));
    Offers offers = new Offers(all, ways, Text.of("hotline"), town.clock);
    Service staff = _ -> new Ending.Finished(); // they stay away
    Lobby.Beside beside = new Lobby.Beside(new ForgottenCard(desk), staff, new Vacancy());
    return new Lobby(board, offers, untaken, beside, tell -> desk.arrivals(tell::stir));
  }

  private Identity identity(CardDesk desk, BackOffice office) {
    CardInHand cards = new CardInHand(desk, office, town.clock);
    FaceDesk compared = new FaceDesk(faces, bug.tries(folder), TownFace.LEAST, HARDLY_EVER);
    TownVoucher staff = new TownVoucher(random.split(), table, () -> asking(random));
    return new Identity(
        List.of(
            cards,
            new OwnPhone(phone, Duration.ofNanos(1)),
            new ElectronicLicence(phone, Duration.ofNanos(1)),
            new CardAndFace(cards, compared),
            new StaffAssisted(cards, staff, bug.vouched(staff))),
        office::policies,
        board);
  }

  private QueryProperty properties(Identity identity, HandOver handOver) {
    ResultSealing sealing = new ResultSealing(registry, trust, ZoneOffset.UTC);
    ResultPrinting printing =
        new ResultPrinting(
            new ResultPrinting.Tools(
                new TownResults(random.split()), sealing, plainPrinting(handOver)),
            handOver);
    QueryDesk queries = new QueryDesk(town.journal(), registry, town.names());
    return new QueryProperty(new QueryProperty.Tools(identity, queries, printing, handOver));
  }

  private PrintTaxCertificate taxes(Identity identity, HandOver handOver) {
    DocumentDesk taxOffice =
        new DocumentDesk(
            bug.documents(documents),
            new DocumentCheck(trust, Clock.systemUTC()),
            new DocumentDesk.Books(town.journal(), town.names(), town.clock));
    return new PrintTaxCertificate(identity, taxOffice, plainPrinting(handOver), handOver);
  }

  private PlainPrinting plainPrinting(HandOver handOver) {
    return new PlainPrinting(new PlainTray(TRAYS), board, town.plainPress(), handOver);
  }

  /** Receives them all, as the reception does; then the books are brought to their end. */
  void pass() throws Exception {
    board.start();
    await().pollInterval(Duration.ofMillis(5)).until(board::asked);
    ForgottenCard farewell = new ForgottenCard(new CardDesk(equipment.cardReader().orElseThrow()));
    for (int citizen = 0; citizen < CITIZENS; citizen++) {
      table.clear();
      Ending ending = receive(home);
      if (ending instanceof Ending.Left(var why) && why != Reason.CARD_LIFTED) receive(farewell);
      nothingIssuedTwice();
      if (broken) mend();
    }
    evening = true;
    if (bug != Bug.NEVER_RECOVERS) town.settle();
    town.audit();
    for (byte[] bad : documents.bad())
      assertThat(town.printer.got(bad)).as("printed unlike it was signed").isFalse();
    nothingRemembered();
    night();
  }

  /** No issue can be begun: what is not written down beforehand is not done. */
  private void night() throws SQLException {
    int permits = town.office.permits().size();
    try (Connection books =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement pen = books.createStatement()) {
      pen.execute(
          "create trigger full before insert on event when new.word = 'Requested'"
              + " begin select raise(abort, 'disk full'); end");
    }
    for (int citizen = 0; citizen < CITIZENS_AT_NIGHT; citizen++) {
      table.clear();
      receive(home);
    }
    assertThat(town.office.permits()).as("issued unwritten").hasSize(permits);
  }

  /** While somebody stands there, and after home has promised them otherwise. */
  private void fail(List<Condition> conditions) {
    broken = true;
    town.printer.ails(conditions);
    boardSees(DeviceStatus.of(conditions));
  }

  private void mend() {
    broken = false;
    town.printer.mend();
    boardSees(DeviceStatus.READY);
  }

  /** Sooner or later than it is asked to: a citizen who comes lets it look as well. */
  private void boardSees(DeviceStatus printer) {
    board.refresh();
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(() -> board.now().sheetPrinter().equals(printer));
  }

  private Ending receive(Service service) {
    WanderingCitizen citizen = new WanderingCitizen(random.split(), table, interpreter);
    Ending ending = Visit.hold(service, citizen);
    assertThat(citizen.cleared()).as("the screen is wiped").isTrue();
    return ending;
  }

  /** A visit issues one licence: each copy at most once, however often Back was pressed. */
  private void nothingIssuedTwice() throws Exception {
    Map<Copy, Integer> asked = new EnumMap<>(Copy.class);
    for (Entry<?> entry : town.journal().entriesAfter(seen, MOST_EVENTS, Journal.ISSUES)) {
      seen = entry.number();
      if (entry.event() instanceof IssueEvent.Requested(_, var copy, _))
        asked.merge(copy, 1, Integer::sum);
    }
    assertThat(asked.values()).as("issued in one visit: %s", asked).allMatch(times -> times == 1);
  }

  /** Asked while all that a terminal keeps between visits is still there. */
  private void nothingRemembered() {
    for (int i = 0; i < MOST_COLLECTIONS && table.remembered() > 0; i++) System.gc();
    assertThat(table.remembered()).as("cards remembered after their visits").isZero();
    assertThat(home).isNotNull();
  }

  private static SealTrust trust(Path folder) {
    try {
      return SealTrust.in(SEAL.certificate(folder));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TownPrinter.Mishap printing(SplittableRandom fate) {
    TownPrinter.Mishap[] all = TownPrinter.Mishap.values();
    return fate.nextInt(2) == 0 ? all[fate.nextInt(all.length)] : TownPrinter.Mishap.NONE;
  }

  /** What the status board asks in between must not disturb the order of things. */
  private TownOffice.Mishap asking(SplittableRandom fate) {
    if (evening || Thread.currentThread() != visits) return TownOffice.Mishap.NONE;
    if (!broken && fate.nextInt(50) == 0) fail(fate.nextBoolean() ? OPEN : EMPTY);
    if (fate.nextInt(7) != 0) return TownOffice.Mishap.NONE;
    return switch (fate.nextInt(5)) {
      case 0 -> TownOffice.Mishap.UNREACHABLE;
      case 1 -> TownOffice.Mishap.UNHEARD;
      case 2 -> TownOffice.Mishap.NONSENSE;
      default -> TownOffice.Mishap.UNWILLING;
    };
  }

  @Override
  public void close() throws JournalException {
    board.close();
    equipment.close();
    town.close();
  }
}
