package yizhan.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Devices;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TestResult;
import yizhan.config.bench.DeviceTrials;
import yizhan.config.bench.Inventory;
import yizhan.config.bench.Operator;
import yizhan.config.bench.TrialEnd;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.kiosk.equipment.DeviceThread;

/**
 * Tries the kiosk's own devices, each on its thread, where nothing else is done with it meanwhile.
 */
final class TrialWorks {
  private static final Logger LOG = LoggerFactory.getLogger(TrialWorks.class);

  /** How long a person may take to lay a card or hold a code. */
  private static final Duration PERSON = Duration.ofSeconds(60);

  /** All steps of one device together, with the answers in between. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Terminal terminal;
  private final MachineWorks.Driven driven;
  private final Clock clock;

  TrialWorks(Terminal terminal, MachineWorks.Driven driven, Clock clock) {
    this.terminal = terminal;
    this.driven = driven;
    this.clock = clock;
  }

  /**
   * The sheet printer is measured with a ruler's patience and plain paper, from the command line.
   */
  List<String> testable() {
    List<String> devices = new ArrayList<>(Inventory.of(terminal.devices()));
    devices.remove(Devices.SHEET_PRINTER);
    devices.add(Inventory.BACK_OFFICE);
    return devices;
  }

  TrialEnd test(String device, Operator operator, String member) throws InterruptedException {
    TrialEnd end = tried(device, operator);
    TestResult result = new TestResult(end.passed(), clock.instant(), member, end.what().id());
    try {
      MachineFile.Found kept =
          MachineFile.change(
              terminal.machineFile(), "test", clock, known -> known.withTest(device, result));
      if (kept instanceof MachineFile.Found.Sound) return end;
      LOG.error("{} cannot be understood", terminal.machineFile());
    } catch (IOException unwritten) {
      LOG.error("a test is not kept", unwritten);
    }
    return new TrialEnd(false, Phrase.of("trial.not-kept"));
  }

  private TrialEnd tried(String device, Operator operator) throws InterruptedException {
    DeviceTrials trials = new DeviceTrials(terminal, operator, new BenchHouse(), PERSON);
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
      default -> trials.backOffice();
    };
  }

  private static <D extends Device> TrialEnd on(
      Optional<DeviceThread<D>> device, Function<D, TrialEnd> trial) throws InterruptedException {
    try {
      return device.orElseThrow().call(LONGEST, (opened, _) -> trial.apply(opened));
    } catch (DeviceException failed) {
      LOG.info("a trial came to no end", failed);
      return new TrialEnd(false, Phrase.of("try.stopped"));
    }
  }
}
