package yizhan.config.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.config.DevicePin;
import yizhan.config.Devices;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TestResult;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.GuideLightBoards;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;
import yizhan.device.connect.SheetPrinters;

/**
 * What the report says of each device: how it is, whether it is the one that stood here, its test.
 */
final class DeviceItems {
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** A device that was tried longer ago should be tried again. */
  private static final Duration TEST_HOLDS = Duration.ofDays(90);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private final Terminal terminal;
  private final MachineFile machine;
  private final House house;
  private final Instant now;

  DeviceItems(Terminal terminal, MachineFile machine, House house, Instant now) {
    this.terminal = terminal;
    this.machine = machine;
    this.house = house;
    this.now = now;
  }

  List<Readiness.Item> all() {
    Map<String, DevicePin> found = Inventory.pins(Inventory.ask(terminal.devices()));
    List<Readiness.Item> items = new ArrayList<>();
    for (String key : Inventory.of(terminal.devices())) {
      Verdicts verdicts = new Verdicts();
      status(key, verdicts);
      boolean lamps = key.equals(Devices.GUIDE_LIGHTS); // no board tells who it is
      if (!lamps) itself(key, Optional.ofNullable(found.get(key)), verdicts);
      tried(key, verdicts);
      Readiness.Item item = verdicts.of(key, Phrase.of("find." + key));
      items.add(lamps ? dispensable(item) : item);
    }
    return items;
  }

  /** Of what keeps nobody from being served: dark lamps, faces that are not compared. */
  static Readiness.Item dispensable(Readiness.Item item) {
    return item.light() == Light.RED
        ? new Readiness.Item(item.subject(), item.name(), Light.AMBER, item.reasons())
        : item;
  }

  private void status(String key, Verdicts verdicts) {
    try (Device device = device(key)) {
      DeviceStatus status = device.status(Deadline.in(ANSWER));
      Light light =
          switch (status.state()) {
            case READY -> Light.GREEN;
            case ATTENTION -> Light.AMBER;
            case UNUSABLE, UNKNOWN -> Light.RED;
          };
      Phrases.of(status).forEach(phrase -> verdicts.say(light, phrase));
    }
  }

  private Device device(String key) {
    Devices devices = terminal.devices();
    return switch (key) {
      case Devices.CARD_READER -> CardReaders.samv(devices.cardReader().orElseThrow().address());
      case Devices.RECEIPT_PRINTER -> {
        var printer = devices.receiptPrinter().orElseThrow();
        yield ReceiptPrinters.escPos(
            printer.address(), printer.paper(), printer.dialect(), house.painter());
      }
      case Devices.SCANNER -> {
        var scanner = devices.scanner().orElseThrow();
        yield Scanners.serial(scanner.address(), scanner.dialect());
      }
      case Devices.GUIDE_LIGHTS -> {
        var board = devices.guideLights().orElseThrow();
        yield GuideLightBoards.modbusRtu(board.address(), board.unit(), board.outputs());
      }
      default -> {
        SheetPrinterSettings printer = devices.sheetPrinter().orElseThrow();
        yield SheetPrinters.ipp(printer.uri(), printer.certificate(), printer.counter());
      }
    };
  }

  private void itself(String key, Optional<DevicePin> found, Verdicts verdicts) {
    Optional<DevicePin> last = Optional.ofNullable(machine.pins().get(key));
    if (found.isEmpty()) {
      // Some scanners never tell; one that did and now does not is not the one that stood here.
      boolean told = last.filter(pin -> !pin.number().isEmpty()).isPresent();
      verdicts.say(told ? Light.RED : Light.GREEN, "ready.nameless");
      return;
    }
    DevicePin pin = found.get();
    verdicts.say(
        Light.GREEN, "ready.is", words(pin.model()), words(pin.firmware()), words(pin.number()));
    if (last.isEmpty()) verdicts.say(Light.AMBER, "ready.unpinned");
    else if (pin.differsFrom(last.get()))
      verdicts.say(Light.RED, "ready.swapped", last.get().number());
  }

  private static String words(String told) {
    return told.isEmpty() ? "-" : told;
  }

  private void tried(String key, Verdicts verdicts) {
    tried(key, machine, now, verdicts);
  }

  /** What the last test of a device, or of the back office, came to. */
  static void tried(String key, MachineFile machine, Instant now, Verdicts verdicts) {
    TestResult last = machine.tests().get(key);
    if (last == null) {
      verdicts.say(Light.RED, "ready.untested");
      return;
    }
    String day = DAY.format(last.at());
    if (!last.passed()) verdicts.say(Light.RED, "ready.failed", day, last.by());
    else if (last.at().plus(TEST_HOLDS).isBefore(now))
      verdicts.say(Light.AMBER, "ready.tested-long-ago", day, last.by());
    else verdicts.say(Light.GREEN, "ready.tested", day, last.by());
  }

  /** Where a certificate is shown: whose is asked for its dates. */
  static Optional<URI> withTls(URI uri) {
    String scheme = String.valueOf(uri.getScheme());
    return scheme.equals("https") || scheme.equals("ipps") ? Optional.of(uri) : Optional.empty();
  }
}
