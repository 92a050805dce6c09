package yizhan.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.DevicePin;
import yizhan.config.Devices;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TestResult;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.bench.DeviceTrials;
import yizhan.config.bench.Inventory;
import yizhan.config.bench.Operator;
import yizhan.config.bench.SheetPrinterTrials;
import yizhan.config.bench.SheetPrinterTrials.Calibrated;
import yizhan.config.bench.TrialEnd;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.staff.MachineRoom.TrayStand;

/**
 * Tries the kiosk's own devices, each on its thread, where nothing else is done with it meanwhile.
 */
final class TrialWorks {
  private static final Logger LOG = LoggerFactory.getLogger(TrialWorks.class);
  private static final Duration CLAIM = Duration.ofMinutes(1);

  /** All steps of one device together, with the answers in between. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** The same on paper, which is printed, measured with a rule, and printed again. */
  private static final Duration LONGEST_ON_PAPER = Duration.ofHours(1);

  private static final TrialEnd NOT_KEPT = new TrialEnd(false, Phrase.of("trial.not-kept"));
  private static final TrialEnd STOPPED = new TrialEnd(false, Operator.STOPPED);

  private final Terminal terminal;
  private final MachineWorks.Driven driven;
  private final MachineWorks.Standby standby;
  private final Clock clock;
  private volatile Optional<String> measured = Optional.empty();

  TrialWorks(
      Terminal terminal, MachineWorks.Driven driven, MachineWorks.Standby standby, Clock clock) {
    this.terminal = terminal;
    this.driven = driven;
    this.standby = standby;
    this.clock = clock;
  }

  List<String> testable() {
    List<String> devices = new ArrayList<>(Inventory.of(terminal.devices()));
    devices.add(Inventory.BACK_OFFICE);
    return devices;
  }

  TrialEnd test(String device, Operator operator, String member) throws InterruptedException {
    TrialEnd end = tried(device, operator);
    TestResult result = new TestResult(end.passed(), clock.instant(), member, end.what().id());
    try {
      return keeps("test", known -> known.withTest(device, result)) ? end : NOT_KEPT;
    } catch (IOException unwritten) {
      LOG.error("a test is not kept", unwritten);
      return NOT_KEPT;
    }
  }

  List<TrayStand> trays() {
    MachineFile machine = Machine.of(terminal);
    return terminal.devices().sheetPrinter().stream()
        .flatMap(printer -> printer.trays().stream())
        .map(tray -> new TrayStand(tray, calibrated(machine, tray)))
        .toList();
  }

  private static Optional<TrayCalibration> calibrated(MachineFile machine, TraySettings tray) {
    Optional<DevicePin> here = Optional.ofNullable(machine.pins().get(Devices.SHEET_PRINTER));
    return Optional.ofNullable(machine.calibrations().get(tray.name()))
        .filter(known -> here.isEmpty() || here.get().number().equals(known.printer()));
  }

  TrialEnd calibrate(String name, Operator operator, String member) throws InterruptedException {
    TraySettings tray =
        terminal.devices().sheetPrinter().orElseThrow().trays().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return onPaper(
        "calibrate",
        operator,
        (trials, printer) -> {
          Calibrated calibrated = trials.calibrate(printer, tray, member);
          if (calibrated.kept().isPresent()) measured = Optional.of("calibrate");
          return calibrated.end();
        });
  }

  /** Has the kiosk opened anew by what was measured, if anything was. Returns at once. */
  void renew() {
    measured.ifPresent(standby.renews());
  }

  private TrialEnd tried(String device, Operator operator) throws InterruptedException {
    Duration patience = standby.times().person();
    DeviceTrials trials = new DeviceTrials(terminal, operator, new BenchHouse(), patience);
    Devices devices = terminal.devices();
    return switch (device) {
      case Devices.CARD_READER ->
          on(
              driven.equipment().cardReader(),
              reader -> trials.cardReader(reader, devices.cardReader().orElseThrow()));
      case Devices.RECEIPT_PRINTER ->
          on(driven.equipment().receiptPrinter(), trials::receiptPrinter);
      case Devices.SCANNER -> on(driven.equipment().scanner(), trials::scanner);
      case Devices.GUIDE_LIGHTS ->
          on(
              driven.guide().board(),
              board -> trials.guideLights(board, devices.guideLights().orElseThrow()));
      case Devices.SHEET_PRINTER -> onPaper("test", operator, this::measures);
      default -> trials.contract(false, _ -> {}); // its end names what is broken
    };
  }

  private TrialEnd measures(SheetPrinterTrials trials, SheetPrinter printer) throws IOException {
    TrialEnd end = trials.measure(printer);
    if (end.passed()) measured = Optional.of("test");
    return end;
  }

  private static <D extends Device> TrialEnd on(
      Optional<DeviceThread<D>> device, Function<D, TrialEnd> trial) throws InterruptedException {
    return on(device.orElseThrow(), LONGEST, trial);
  }

  private static <D extends Device> TrialEnd on(
      DeviceThread<D> device, Duration longest, Function<D, TrialEnd> trial)
      throws InterruptedException {
    try {
      return device.call(longest, (opened, _) -> trial.apply(opened));
    } catch (DeviceException failed) {
      LOG.info("a trial came to no end", failed);
      return STOPPED;
    }
  }

  /** What is done with the sheet printer and plain paper. */
  private interface PaperWork {
    TrialEnd on(SheetPrinterTrials trials, SheetPrinter printer) throws IOException;
  }

  /** Nobody settles a sheet meanwhile; whoever is at a tray is seen all the same. */
  private TrialEnd onPaper(String why, Operator operator, PaperWork work)
      throws InterruptedException {
    SheetPrinterTrials trials =
        new SheetPrinterTrials(
            terminal,
            new SheetPrinterTrials.Means(
                new BenchHouse(), operator, how -> keeps(why, how), standby.times(), clock));
    DeviceThread<SheetPrinter> printer = driven.equipment().sheetPrinter().orElseThrow();
    ReentrantLock claim = printer.claim();
    if (!claim.tryLock(CLAIM.toMillis(), TimeUnit.MILLISECONDS))
      return new TrialEnd(false, Phrase.of("condition.busy", ""));
    try (LentTrays _ = LentTrays.watch(terminal, standby.eyes())) {
      return on(printer, LONGEST_ON_PAPER, opened -> work(trials, opened, work));
    } finally {
      claim.unlock();
    }
  }

  private static TrialEnd work(SheetPrinterTrials trials, SheetPrinter printer, PaperWork work) {
    try {
      return work.on(trials, printer);
    } catch (IOException unwritten) {
      LOG.error("what was measured is not kept", unwritten);
      return NOT_KEPT;
    }
  }

  /** A page that was printed is booked before anything else is done with the printer. */
  private boolean keeps(String why, UnaryOperator<MachineFile> how) throws IOException {
    MachineFile.Found kept = MachineFile.change(terminal.machineFile(), why, clock, how);
    if (kept instanceof MachineFile.Found.Unsound) {
      LOG.error("{} cannot be understood", terminal.machineFile());
      return false;
    }
    driven.bookTests().run();
    return true;
  }
}
