package yizhan.kiosk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Devices;
import yizhan.config.MachineFile;
import yizhan.config.Terminal;
import yizhan.config.bench.Operator;
import yizhan.config.bench.TrialEnd;
import yizhan.config.bench.TrialTimes;
import yizhan.device.Condition;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.sign.GuideLights;
import yizhan.kiosk.equipment.Backlight;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.Equipment;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.OfficeHealth;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.readiness.ReadinessEvents;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.staff.MachineRoom;
import yizhan.kiosk.staff.SoundAndLight;
import yizhan.kiosk.stock.PaperWeek;
import yizhan.kiosk.stock.TrayEyes;

/** This machine, for whoever looks after it at its screen. */
final class MachineWorks implements MachineRoom {
  private static final Logger LOG = LoggerFactory.getLogger(MachineWorks.class);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final int MOST_ADDRESSES = 4;

  private final Terminal terminal;
  private final Driven driven;
  private final BackOffice office;
  private final Journal journal;
  private final Clock clock;
  private final Standby standby;
  private final TrialWorks trials;
  private final SoundAndLightWorks soundAndLight;

  /**
   * What the kiosk has from where it stands.
   *
   * @param log its latest lines
   * @param eyes what was seen of the trays, also while it was not open
   * @param light the display's
   * @param times what is tried at the screen
   * @param renews has another kiosk opened by what the files say then, once nobody is served: which
   *     command of the bench would have lent the terminal for it; returns at once
   * @param stops ends the kiosk; returns at once
   */
  record Standby(
      RecentLog log,
      TrayEyes eyes,
      Backlight light,
      TrialTimes times,
      Consumer<String> renews,
      Consumer<Stop> stops) {}

  /**
   * All that this terminal drives: what citizens use, and what shows them the way.
   *
   * @param bookTests books the pages that were printed for tests
   */
  record Driven(Equipment equipment, GuideWorks guide, Runnable bookTests) {}

  MachineWorks(
      Terminal terminal, Driven driven, BackOffice office, Journal journal, Standby standby) {
    this.terminal = terminal;
    this.driven = driven;
    this.office = office;
    this.journal = journal;
    this.standby = standby;
    this.clock = Clock.systemUTC();
    this.trials = new TrialWorks(terminal, driven, standby, clock);
    this.soundAndLight =
        new SoundAndLightWorks(terminal, driven.equipment().voice(), standby.light(), clock);
  }

  /** Somebody has gone: if they measured something, it holds from now on. Returns at once. */
  void renew() {
    trials.renew();
  }

  /** As it was set last. */
  void begin() {
    soundAndLight.begin();
  }

  @Override
  public List<Stand> devices() throws InterruptedException {
    MachineFile machine = Machine.of(terminal);
    Equipment equipment = driven.equipment();
    Optional<DeviceThread<GuideLights>> lamps = driven.guide().board();
    List<Stand> all = new ArrayList<>();
    if (equipment.cardReader().isPresent())
      all.add(stand(machine, Devices.CARD_READER, status(equipment.cardReader().get())));
    if (equipment.receiptPrinter().isPresent())
      all.add(stand(machine, Devices.RECEIPT_PRINTER, status(equipment.receiptPrinter().get())));
    if (equipment.scanner().isPresent())
      all.add(stand(machine, Devices.SCANNER, status(equipment.scanner().get())));
    if (equipment.sheetPrinter().isPresent()) all.add(printer(machine));
    if (lamps.isPresent()) all.add(stand(machine, Devices.GUIDE_LIGHTS, status(lamps.get())));
    equipment
        .faceEngine()
        .ifPresent(engine -> all.add(stand(machine, "face-engine", engine.known())));
    equipment.voice().ifPresent(voice -> all.add(stand(machine, "voice", voice.status())));
    return all;
  }

  @Override
  public Optional<PaperWeek> week() {
    try {
      return Optional.of(
          PaperWeek.of(terminal.journalFolder(), clock.withZone(Kiosk.STATION_TIME)));
    } catch (JournalException unreadable) {
      LOG.warn("what was printed this week cannot be read", unreadable);
      return Optional.empty();
    }
  }

  private Stand printer(MachineFile machine) throws InterruptedException {
    DeviceThread<SheetPrinter> printer = driven.equipment().sheetPrinter().orElseThrow();
    return new Stand(
        Devices.SHEET_PRINTER,
        status(printer),
        pages(printer),
        Optional.ofNullable(machine.tests().get(Devices.SHEET_PRINTER)));
  }

  private static OptionalLong pages(DeviceThread<SheetPrinter> printer)
      throws InterruptedException {
    try {
      return printer.call(ANSWER, SheetPrinter::pageCounter);
    } catch (DeviceException _) {
      return OptionalLong.empty(); // how it is, its status says
    }
  }

  private static Stand stand(MachineFile machine, String device, DeviceStatus status) {
    Optional<yizhan.config.TestResult> test = Optional.ofNullable(machine.tests().get(device));
    return new Stand(device, status, OptionalLong.empty(), test);
  }

  private static DeviceStatus status(DeviceThread<? extends Device> device)
      throws InterruptedException {
    try {
      return device.call(ANSWER, (asked, deadline) -> asked.status(deadline));
    } catch (DeviceException failed) {
      return failed.reason() == DeviceException.Reason.BUSY
          ? DeviceStatus.unknown(Condition.Kind.BUSY)
          : failed.status();
    }
  }

  @Override
  public Around around() {
    return new Around(
        clock.instant(),
        answer(),
        addresses(),
        waiting(),
        freeMebibytes(),
        Product.version(),
        report());
  }

  private Optional<Made> report() {
    try {
      return ReadinessEvents.last(terminal.journalFolder());
    } catch (JournalException unreadable) {
      LOG.warn("the last readiness report cannot be read", unreadable);
      return Optional.empty();
    }
  }

  private Optional<Answer> answer() {
    try {
      Instant asked = clock.instant();
      long begun = System.nanoTime();
      OfficeHealth health = office.health();
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      return Optional.of(
          new Answer(took, Duration.between(asked.plus(took.dividedBy(2)), health.time())));
    } catch (BackOfficeException silent) {
      LOG.info("back office: {}", silent.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> addresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(each -> each.getInterfaceAddresses().stream())
          .map(InterfaceAddress::getAddress)
          .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .map(address -> address.replaceFirst("%.*", ""))
          .limit(MOST_ADDRESSES)
          .toList();
    } catch (SocketException none) {
      LOG.info("network: {}", none.getMessage());
      return List.of();
    }
  }

  private long waiting() {
    try {
      return journal.countPending();
    } catch (JournalException unreadable) {
      LOG.warn("the outbox cannot be read", unreadable);
      return -1;
    }
  }

  private long freeMebibytes() {
    try {
      return Files.getFileStore(terminal.journalFolder()).getUsableSpace() >> 20;
    } catch (IOException unreadable) {
      LOG.warn("disk", unreadable);
      return -1;
    }
  }

  @Override
  public List<String> testable() {
    return trials.testable();
  }

  @Override
  public TrialEnd test(String device, Operator operator, String member)
      throws InterruptedException {
    return trials.test(device, operator, member);
  }

  @Override
  public List<TrayStand> trays() {
    return trials.trays();
  }

  @Override
  public TrialEnd calibrate(String tray, Operator operator, String member)
      throws InterruptedException {
    return trials.calibrate(tray, operator, member);
  }

  @Override
  public SoundAndLight soundAndLight(SoundAndLight.Wish wish) {
    return soundAndLight.wish(wish);
  }

  @Override
  public List<Told> log() {
    return standby.log().lines();
  }

  @Override
  public void stop(Stop how) {
    standby.stops().accept(how);
  }
}
