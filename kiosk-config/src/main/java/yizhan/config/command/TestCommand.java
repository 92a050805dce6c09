package yizhan.config.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yizhan.config.Devices;
import yizhan.config.FaceSettings;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TestResult;
import yizhan.config.bench.DeviceTrials;
import yizhan.config.bench.Inventory;
import yizhan.config.bench.SheetPrinterTrials;
import yizhan.config.bench.TrialEnd;
import yizhan.device.printer.SheetPrinter;

/**
 * {@code config test [DEVICE|back-office …]}: tries one device after the other with somebody who
 * watches, and keeps what it came to with time and operator.
 */
@Command(name = "test", sortOptions = false)
final class TestCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "DEVICE", arity = "0..16", descriptionKey = "device")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--traces", descriptionKey = "traces")
  private boolean traces;

  @Mixin private ByOperator by = new ByOperator();

  TestCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> read = onTerminal.read(usual);
    if (read.isEmpty()) return Usual.WRONG;
    Terminal terminal = read.get();
    List<String> known = new ArrayList<>(Inventory.of(terminal.devices()));
    terminal.face().ifPresent(_ -> known.add(FaceSettings.KEY));
    known.add(Inventory.BACK_OFFICE);
    for (String device : wanted)
      if (!known.contains(device))
        return usual.refuses(Phrase.of("test.unknown-device", device, String.join(", ", known)));
    Optional<Phrase> nameless = by.complaint();
    if (nameless.isPresent()) return usual.refuses(nameless.get());
    return usual.alone(bench, terminal, () -> all(wanted.isEmpty() ? known : wanted, terminal));
  }

  private int all(List<String> devices, Terminal terminal) throws IOException {
    List<Map<String, Object>> ends = new ArrayList<>();
    boolean passed = true;
    for (String device : devices) {
      Optional<TrialEnd> end = tried(device, terminal);
      if (end.isEmpty()) return Usual.NOT_WELL;
      passed &= end.get().passed();
      ends.add(
          Json.object(
              "device", device, "passed", end.get().passed(), "what", end.get().what().id()));
    }
    if (usual.json()) usual.prints(ends);
    return passed ? Usual.WELL : Usual.NOT_WELL;
  }

  /** Tries one; empty when the outcome could not be kept. */
  private Optional<TrialEnd> tried(String device, Terminal terminal) throws IOException {
    Talk talk = usual.talk(bench.in());
    talk.hears(Phrase.of("test.begins", Phrase.of("find." + device).in(usual.language())));
    TrialEnd end = trial(device, terminal, talk);
    talk.hears(
        Phrase.of(end.passed() ? "test.passed" : "test.failed", end.what().in(usual.language())));
    TestResult result =
        new TestResult(end.passed(), bench.clock().instant(), by.name(), end.what().id());
    return keeping(terminal).keep(known -> known.withTest(device, result))
        ? Optional.of(end)
        : Optional.empty();
  }

  private TrialEnd trial(String device, Terminal terminal, Talk talk) throws IOException {
    DeviceTrials trials = new DeviceTrials(terminal, talk, bench.house(), bench.times().person());
    Devices devices = terminal.devices();
    return switch (device) {
      case Devices.CARD_READER -> trials.cardReader(devices.cardReader().orElseThrow());
      case Devices.RECEIPT_PRINTER -> trials.receiptPrinter(devices.receiptPrinter().orElseThrow());
      case Devices.SCANNER -> trials.scanner(devices.scanner().orElseThrow());
      case Devices.GUIDE_LIGHTS -> trials.guideLights(devices.guideLights().orElseThrow());
      case Devices.SHEET_PRINTER -> sheetPrinter(terminal, talk);
      case FaceSettings.KEY -> DeviceTrials.face(terminal.face().orElseThrow());
      default -> trials.contract(traces, talk::hears);
    };
  }

  private TrialEnd sheetPrinter(Terminal terminal, Talk talk) throws IOException {
    SheetPrinterTrials trials =
        new SheetPrinterTrials(terminal, bench.means(talk, keeping(terminal)));
    try (SheetPrinter printer = trials.open()) {
      return trials.measure(printer);
    }
  }

  private Keeping keeping(Terminal terminal) {
    return new Keeping(usual, terminal, "test", bench.clock());
  }
}
