package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.BackOfficeAccess;
import yizhan.config.MachineFile;
import yizhan.config.Terminal;
import yizhan.config.VoiceSettings;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.glass.Glass;
import yizhan.kiosk.glass.Manner;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Station;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.issuing.IssueTimes;
import yizhan.kiosk.issuing.Issuer;
import yizhan.kiosk.issuing.JournalWatch;
import yizhan.kiosk.issuing.Outbox;
import yizhan.kiosk.issuing.Passing;
import yizhan.kiosk.issuing.Permits;
import yizhan.kiosk.issuing.Press;
import yizhan.kiosk.issuing.Reconciler;
import yizhan.kiosk.issuing.Recovery;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Ownership;
import yizhan.kiosk.office.http.HmacSigner;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.office.http.Patience;
import yizhan.kiosk.office.http.RequestSigner;
import yizhan.kiosk.paper.LicenceSheets;
import yizhan.kiosk.paper.ReceiptWriter;
import yizhan.kiosk.paper.SheetPictures;
import yizhan.kiosk.pinyin.Dictionary;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Home;
import yizhan.kiosk.reception.Offer;
import yizhan.kiosk.reception.Offers;
import yizhan.kiosk.reception.Reception;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.reception.Ways;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.CodeDesk;
import yizhan.kiosk.service.ForgottenCard;
import yizhan.kiosk.service.HandOver;
import yizhan.kiosk.service.Identity;
import yizhan.kiosk.service.LicenceAvailability;
import yizhan.kiosk.service.LicenceCopies;
import yizhan.kiosk.service.LicenceOffer;
import yizhan.kiosk.service.LicenceTrays;
import yizhan.kiosk.service.Papers;
import yizhan.kiosk.service.PrintLicence;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.voice.Silence;
import yizhan.kiosk.voice.Speaker;
import yizhan.kiosk.voice.Voice;

/**
 * One terminal, wired by hand from its file: read it top to bottom. Everything that is opened here
 * is closed here.
 */
public final class Kiosk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

  /** All stations keep one time, whatever the machine was set to. */
  private static final ZoneId STATION_TIME = ZoneId.of("Asia/Shanghai");

  private final Rhythm rhythm;
  private final Ownership ownership;
  private final Voice voice;
  private final Glass glass;
  private final Equipment equipment;
  private final HttpBackOffice office;
  private final Journal journal;
  private final Outbox outbox;
  private final Recovery recovery;
  private final JournalWatch watch;
  private final StatusBoard board;
  private final Reception reception;
  private final LicenceSheets sheets;
  private final DeviceThread<SheetPrinter> printer;
  private final CardDesk desk;
  private final StaffRoom staff;

  /**
   * Wires everything and opens nothing but the journal.
   *
   * @throws IOException when the secret of the back office cannot be read, or another process owns
   *     this terminal
   */
  public Kiosk(Terminal terminal, Rhythm rhythm) throws IOException {
    this(terminal, rhythm, Groundwork.lay(terminal, Ownership.take(terminal.journalFolder())));
  }

  /** The same on groundwork that was laid before. */
  Kiosk(Terminal terminal, Rhythm rhythm, Groundwork ground) throws IOException {
    this.rhythm = rhythm;
    ownership = ground.ownership();
    Clock clock = Clock.system(STATION_TIME);
    PictureShelf shelf = new PictureShelf();
    FontBook fonts = ground.fonts();
    voice = voice(terminal);
    glass = glass(terminal, rhythm, shelf, fonts, voice);

    equipment = ground.equipment();
    office = office(terminal);
    journal = Journal.open(terminal.journalFolder(), clock);
    outbox = new Outbox(journal, office);

    sheets = new LicenceSheets(fonts, ground.layouts());
    Papers papers = papers(terminal, ground, shelf, clock);

    // The terminal file has been checked: a service that is offered has the devices that it needs.
    printer = equipment.sheetPrinter().orElseThrow();
    desk = new CardDesk(equipment.cardReader().orElseThrow());
    IssueNames names = new IssueNames(terminal.identity().terminalId(), clock, new SecureRandom());
    Press press = new Press(printer, times(terminal), Passing.REAL);
    Issuer issuer = new Issuer(journal, new Permits(office), press, names);
    recovery = new Recovery(journal, new Reconciler(journal, office, press));
    watch = new JournalWatch(journal, terminal.journalFolder(), office, clock);
    staff = new StaffRoom(journal, office, desk, terminal.devices().sheetPrinter().orElseThrow());
    board = board(terminal, clock);
    Untaken untaken = new Untaken(journal);
    Offer licences = licences(terminal, clock, issuer, papers, untaken);

    Text hotline = Text.of("home.hotline", terminal.identity().hotline());
    Offers offers =
        new Offers(
            offered(List.of(licences), terminal), new Ways(terminal.elsewhere()), hotline, clock);
    board.whenChanged(offers::note);
    reception = new Reception(home(offers, untaken), glass, rhythm.pace(), hotline, papers::clear);
  }

  private Papers papers(Terminal terminal, Groundwork ground, PictureShelf shelf, Clock clock) {
    return new PaperWorks(
        sheets,
        new SheetPictures(ground.fonts(), ground.layouts()),
        new ReceiptWriter(terminal.identity(), clock.getZone(), ""),
        shelf,
        terminal.issue().allowProvisionalLayouts());
  }

  private StatusBoard board(Terminal terminal, Clock clock) {
    return new StatusBoard(
        equipment,
        office,
        () -> watch.books(recovery.books()),
        () -> doors(terminal, clock),
        staff::blanks,
        rhythm.board());
  }

  private Home home(Offers offers, Untaken untaken) {
    Home.Beside beside = new Home.Beside(new ForgottenCard(desk), staff.visit());
    return new Home(board, offers, untaken, beside, tell -> desk.arrivals(tell::stir));
  }

  private Offer licences(
      Terminal terminal, Clock clock, Issuer issuer, Papers papers, Untaken untaken) {
    LicenceTrays trays = new LicenceTrays(terminal.devices().sheetPrinter().orElseThrow());
    PrintLicence service =
        new PrintLicence(
            new PrintLicence.Tools(
                office,
                new Identity(desk, office, clock),
                new LicenceCopies(trays, board, papers),
                new CodeDesk(equipment.scanner()),
                issuer,
                new HandOver(papers, equipment.receiptPrinter(), desk, untaken)));
    return new LicenceOffer(
        service, new LicenceAvailability(trays, new Ways(terminal.elsewhere())));
  }

  /** Begins: looks at what was left unfinished, asks the devices, and receives. Returns at once. */
  public void open() {
    Thread.ofPlatform().daemon().name("start-up").start(this::startUp);
    reception.open();
  }

  /** What the window shows. */
  public Glass glass() {
    return glass;
  }

  /** All issues that the journal knows, each in the state it is in. */
  public Map<String, IssueState> issues() throws JournalException {
    return journal.issues();
  }

  /** Everything that the journal holds of issues, oldest first. */
  public List<Entry<IssueEvent>> journal() throws JournalException {
    return journal.entries();
  }

  /** The book of blanks. */
  public StockBook stock() throws JournalException {
    return staff.book();
  }

  private void startUp() {
    board.start();
    recovery.start(rhythm.outbox(), board::refresh);
    watch.start(rhythm.outbox(), board::refresh);
    outbox.start(rhythm.outbox());
    staff.start();
    sheets.warm();
  }

  private static Doors doors(Terminal terminal, Clock clock) {
    return Doors.at(
        terminal.openingHours(), terminal.elsewhere().window(), LocalDateTime.now(clock));
  }

  private static List<Offer> offered(List<Offer> known, Terminal terminal) {
    return terminal.services().stream()
        .flatMap(id -> known.stream().filter(offer -> offer.id().equals(id)))
        .toList();
  }

  private static Voice voice(Terminal terminal) {
    Optional<VoiceSettings> settings = terminal.voice();
    return settings.isPresent() ? Speaker.of(settings.get()) : new Silence();
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

  private static IssueTimes times(Terminal terminal) {
    return IssueTimes.USUAL
        .acceptingUncounted(terminal.issue().acceptUncountedSheets())
        .on(measured(terminal));
  }

  /** What the sheet printer was measured to prove. A broken file is no measurement. */
  private static Optional<EvidenceProfile> measured(Terminal terminal) {
    return switch (MachineFile.read(terminal.machineFile())) {
      case MachineFile.Found.Sound(MachineFile machine) -> machine.sheetPrinter();
      case MachineFile.Found.Unsound(var problems) -> {
        problems.forEach(problem -> LOG.error("{}: {}", terminal.machineFile(), problem));
        yield Optional.empty();
      }
    };
  }

  private static HttpBackOffice office(Terminal terminal) throws IOException {
    BackOfficeAccess access = terminal.backOffice();
    RequestSigner signer =
        switch (access.signer()) {
          case BackOfficeAccess.Signer.None _ -> RequestSigner.none();
          case BackOfficeAccess.Signer.Hmac(var keyId, Path file) ->
              new HmacSigner(
                  keyId,
                  new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256"),
                  Clock.systemUTC(),
                  new SecureRandom());
        };
    Patience usual = Patience.USUAL;
    Patience patience =
        new Patience(
            access.connectTimeout(),
            access.requestTimeout(),
            access.requestTimeout().multipliedBy(2),
            usual.attempts(),
            usual.pause(),
            usual.failures(),
            access.requestTimeout().multipliedBy(2));
    return new HttpBackOffice(access.url(), terminal.identity().terminalId(), signer, patience);
  }

  @Override
  public void close() {
    reception.close();
    recovery.close();
    watch.close();
    board.close();
    outbox.close();
    equipment.close();
    office.close();
    try {
      journal.close();
    } catch (JournalException unclosed) {
      LOG.error("the journal was not closed", unclosed);
    }
    voice.close();
    try {
      ownership.close();
    } catch (IOException unclosed) {
      LOG.error("the lock of the journal was not closed", unclosed);
    }
    glass.close();
  }
}
