package yizhan.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Ownership;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.glass.Glass;
import yizhan.kiosk.glass.Manner;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Station;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Policies;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.paper.LicenceSheets;
import yizhan.kiosk.paper.ReceiptWriter;
import yizhan.kiosk.paper.SheetPictures;
import yizhan.kiosk.paper.SlipWriter;
import yizhan.kiosk.pinyin.Dictionary;
import yizhan.kiosk.prompt.OutOfService;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Lobby;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Offers;
import yizhan.kiosk.reception.Reception;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.reception.Vacancy;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.CodeDesk;
import yizhan.kiosk.service.ForgottenCard;
import yizhan.kiosk.service.HandOver;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.LicenceAvailability;
import yizhan.kiosk.service.LicenceCopies;
import yizhan.kiosk.service.LicenceTrays;
import yizhan.kiosk.service.Papers;
import yizhan.kiosk.service.PrintLicence;
import yizhan.kiosk.service.TileOffer;
import yizhan.kiosk.staff.StaffEvent;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.voice.Silence;
import yizhan.kiosk.voice.Voice;

/**
 * One terminal, wired by hand from its file: read it top to bottom. Everything that is opened here
 * is closed here.
 */
public final class Kiosk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

  /** All stations keep one time, whatever the machine was set to. */
  static final ZoneId STATION_TIME = ZoneId.of("Asia/Shanghai");

  private static final Duration STARTED_WITHIN = Duration.ofSeconds(10);

  private final Rhythm rhythm;
  private final Ownership ownership;
  private final Glass glass;
  private final Equipment equipment;
  private final HttpBackOffice office;
  private final IssuingWorks issuing;
  private final StatusBoard board;
  private final Reception reception;
  private final LicenceSheets sheets;
  private final CardDesk desk;
  private final StaffRoom staff;
  private final MachineWorks machine;
  private final PropertyWorks properties;
  private final GuideWorks guide;
  private final OutOfService serviced;
  private final Vacancy vacancy = new Vacancy();
  private final Thread startUp =
      Thread.ofPlatform().daemon().name("start-up").unstarted(this::startUp);
  private volatile Optional<StaffEvent.Returned> returned = Optional.empty();
  private volatile boolean lent;
  private volatile boolean closing;
  private final TicketPrinter tickets;

  /**
   * Wires everything and opens nothing but the journal.
   *
   * @throws IOException when the secret of the back office cannot be read
   */
  Kiosk(Terminal terminal, Rhythm rhythm, Groundwork ground, MachineWorks.Standby standby)
      throws IOException {
    this.rhythm = rhythm;
    ownership = ground.ownership();
    Clock clock = Clock.system(STATION_TIME);
    PictureShelf shelf = new PictureShelf();
    FontBook fonts = ground.fonts();
    equipment = ground.equipment();
    glass = glass(terminal, rhythm, shelf, fonts, equipment.voice().orElse(new Silence()));

    office = OfficeLine.to(terminal);
    sheets = new LicenceSheets(fonts, ground.layouts());
    Papers papers = papers(terminal, ground, shelf, clock);

    // The terminal file has been checked: a service that is offered has the devices that it needs.
    desk = new CardDesk(equipment.cardReader().orElseThrow());
    issuing = new IssuingWorks(terminal, office, equipment.sheetPrinter().orElseThrow(), clock);
    guide = new GuideWorks(terminal, glass);
    MachineWorks.Driven driven = new MachineWorks.Driven(equipment, guide, this::bookTests);
    machine = new MachineWorks(terminal, driven, office, issuing.journal(), standby);
    StaffRoom.Machinery machinery =
        new StaffRoom.Machinery(this::ailments, machine, standby.eyes());
    staff = new StaffRoom(issuing, office, desk, machinery, terminal, clock);
    IdentityWorks identities = identities(terminal, clock);
    board = board(terminal, identities.policies(), clock);
    Untaken untaken = new Untaken(issuing.journal());
    properties = new PropertyWorks(terminal, fonts, clock.getZone());
    tickets = new TicketPrinter(equipment.receiptPrinter());
    HandOver handOver = new HandOver(papers, tickets, desk, untaken, board, clock);
    Identity identity = identities.identity(board);
    List<Offer> known = new ArrayList<>();
    known.add(licences(terminal, papers, identity, handOver));
    PlainCounter counter = new PlainCounter(office, identity, issuing, handOver, board);
    known.addAll(properties.offer(counter));
    known.addAll(TaxWorks.offer(terminal, counter, clock));

    Text hotline = Text.of("home.hotline", terminal.identity().hotline());
    Ways ways = new Ways(terminal.elsewhere());
    Offers offers = new Offers(offered(known, terminal), ways, hotline, clock);
    board.whenChanged(offers::note);
    OutOfService broken = Reception.broken(ways, hotline);
    serviced = Reception.serviced(ways, hotline);
    Lobby lobby = lobby(offers, untaken);
    reception = new Reception(lobby, guide, rhythm.pace(), broken, () -> visitEnded(papers));
  }

  private IdentityWorks identities(Terminal terminal, Clock clock) {
    IdentityWorks.Desks desks =
        new IdentityWorks.Desks(desk, equipment.faceEngine(), staff.voucher());
    return new IdentityWorks(terminal, desks, office, clock);
  }

  private void visitEnded(Papers papers) {
    papers.clear();
    tickets.visitEnded();
    machine.renew();
  }

  private void bookTests() {
    staff.bookTests();
  }

  private Papers papers(Terminal terminal, Groundwork ground, PictureShelf shelf, Clock clock) {
    return new PaperWorks(
        sheets,
        new SheetPictures(ground.fonts(), ground.layouts()),
        new PaperWorks.Slips(
            new ReceiptWriter(terminal.identity(), clock.getZone(), ""),
            new SlipWriter(terminal.identity(), clock.getZone(), terminal.issue().settleWithin())),
        shelf,
        terminal.issue().allowProvisionalLayouts());
  }

  private StatusBoard board(Terminal terminal, Policies policies, Clock clock) {
    return new StatusBoard(
        equipment,
        policies,
        () -> issuing.books(),
        () -> doors(terminal, clock),
        staff::blanks,
        rhythm.board());
  }

  private List<Ailment> ailments() {
    return Ailment.all(equipment, board.now());
  }

  private Lobby lobby(Offers offers, Untaken untaken) {
    Lobby.Beside beside = new Lobby.Beside(new ForgottenCard(desk), staff.visit(), vacancy);
    return new Lobby(board, offers, untaken, beside, tell -> desk.arrivals(tell::stir));
  }

  private Offer licences(Terminal terminal, Papers papers, Identity identity, HandOver handOver) {
    LicenceTrays trays =
        new LicenceTrays(
            Machine.of(terminal).calibrated(terminal.devices().sheetPrinter().orElseThrow()));
    PrintLicence service =
        new PrintLicence(
            new PrintLicence.Tools(
                office,
                identity,
                new LicenceCopies(trays, board, papers),
                new CodeDesk(equipment.scanner()),
                issuing.issuer(),
                handOver));
    return new TileOffer(
        PrintLicence.ID,
        List.of(Text.of("home.licence.bring")),
        new LicenceAvailability(trays, new Ways(terminal.elsewhere()))::of,
        service);
  }

  /** Begins: looks at what was left unfinished, asks the devices, and receives. Returns at once. */
  public void open() {
    startUp.start();
    reception.open();
  }

  /** The same after it was lent, and this is how it came back. */
  void reopen(StaffEvent.Returned how) {
    returned = Optional.of(how);
    open();
  }

  /** What the window shows. */
  public Glass glass() {
    return glass;
  }

  /** All issues that the journal knows, each in the state it is in. */
  public Map<String, IssueState> issues() throws JournalException {
    return issuing.journal().issues();
  }

  /** Everything that the journal holds of issues, oldest first. */
  public List<Entry<IssueEvent>> journal() throws JournalException {
    return issuing.journal().entries();
  }

  /**
   * Writes into its journal.
   *
   * @return false: it is closed for the bench
   */
  boolean write(Batch batch) throws JournalException {
    if (lent) return false;
    issuing.journal().write(batch);
    return true;
  }

  /** The book of blanks. */
  public StockBook stock() throws JournalException {
    return staff.book();
  }

  /** Who else wants this terminal, and whether it is free for that. */
  Vacancy vacancy() {
    return vacancy;
  }

  /**
   * Lets go of journal, devices and the right to them. Only the glass stays, and says that somebody
   * is at work on the terminal; what follows is {@link #close()}, and another kiosk.
   *
   * @param whom stands in the journal before it is done
   * @throws IOException when it still starts, and would go on with what was lent
   */
  void lend(StaffEvent.Lent whom) throws IOException, InterruptedException {
    if (!startUp.join(STARTED_WITHIN)) throw new IOException("not lent: the kiosk still starts");
    staff.note(whom);
    lent = true;
    letGo();
    glass.show(
        new Turn<>(
            1,
            serviced,
            List.of(),
            false,
            false,
            Optional.empty(),
            Turn.Mood.CALM,
            Turn.Setting.NONE),
        _ -> {});
  }

  private void startUp() {
    List<Runnable> steps =
        List.of(
            machine::begin,
            board::start,
            tickets::visitEnded, // an earlier run may have left one
            () -> returned.ifPresent(staff::note),
            staff::bookTests,
            () -> issuing.start(rhythm.outbox(), board::refresh),
            staff::start,
            sheets::warm,
            staff::lookBack,
            properties::warm);
    for (Runnable step : steps) {
      if (closing) return;
      step.run();
    }
  }

  private static Doors doors(Terminal terminal, Clock clock) {
    return Doors.at(
        terminal.openingHours(), terminal.elsewhere().window(), LocalDateTime.now(clock));
  }

  private static List<Offer> offered(List<Offer> known, Terminal terminal) {
    List<Offer> offered = new ArrayList<>();
    for (String id : terminal.services())
      known.stream()
          .filter(offer -> offer.id().equals(id))
          .findAny()
          .ifPresentOrElse(
              offered::add, () -> LOG.warn("this version cannot do {} yet: not offered", id));
    return List.copyOf(offered);
  }

  private static Glass glass(
      Terminal terminal, Rhythm rhythm, PictureShelf shelf, FontBook fonts, Voice voice) {
    yizhan.config.Identity identity = terminal.identity();
    Station station =
        new Station(
            identity.station().zh(),
            identity.station().en(),
            identity.terminalId(),
            terminal.cabinet());
    Glass.Fittings fittings =
        new Glass.Fittings(
            station,
            terminal.languages().stream().map(Rhythm::spoken).toList(),
            new Words(Missing.SHOWN),
            shelf,
            fonts,
            Dictionary.beside(),
            voice);
    return new Glass(
        fittings,
        rhythm.look(),
        new Manner(
            rhythm.deaf(), rhythm.pace().grace(), rhythm.motion(), Clock.system(STATION_TIME)));
  }

  @Override
  public void close() {
    if (!lent) letGo();
    glass.close();
  }

  private void letGo() {
    closing = true;
    reception.close();
    guide.close();
    board.close();
    staff.close();
    issuing.close();
    tickets.close();
    equipment.close();
    office.close();
    try {
      ownership.close();
    } catch (IOException unclosed) {
      LOG.error("the lock of the journal was not closed", unclosed);
    }
  }
}
