package yizhan.config.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yizhan.config.Devices;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TraySettings;
import yizhan.config.bench.PlainPaper;
import yizhan.config.bench.PrintLog;
import yizhan.config.bench.RecordedSheet;
import yizhan.config.bench.RecordedUse;
import yizhan.device.connect.Recording;

/**
 * {@code config record DEVICE}: uses a device once and writes what passed on its line, without what
 * is about people, for whoever mends its driver.
 */
@Command(name = "record", sortOptions = false)
final class RecordCommand implements Callable<Integer> {
  private static final String PAGE_COUNTER = "page-counter";
  private static final String ADVERTS = "adverts";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "DEVICE", descriptionKey = "device")
  private String device = "";

  @Option(names = "--to", paramLabel = "RECORDING", descriptionKey = "to")
  private @Nullable Path to;

  RecordCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> read = onTerminal.read(usual);
    if (read.isEmpty()) return Usual.WRONG;
    Terminal terminal = read.get();
    Recording recording = new Recording();
    Map<String, Optional<BooleanSupplier>> uses = uses(terminal, recording);
    Optional<BooleanSupplier> wanted =
        Addresses.place(device)
            .<BooleanSupplier>map(place -> () -> use(recording).of(place))
            .or(() -> uses.getOrDefault(device, Optional.empty()));
    if (wanted.isEmpty())
      return usual.refuses(
          Phrase.of(
              uses.containsKey(device) ? "test.no-such-device" : "record.unknown-device", device));
    Path target = to != null ? to : Path.of(device.replaceAll("[^\\w.-]+", "-") + ".rec");
    // before anybody lays a card there for nothing
    if (Files.exists(target)) return usual.refuses(Phrase.of("record.exists", target.toString()));
    return usual.alone(
        bench, terminal, () -> recorded(wanted.get().getAsBoolean(), recording, target));
  }

  private Map<String, Optional<BooleanSupplier>> uses(Terminal terminal, Recording recording) {
    Devices devices = terminal.devices();
    RecordedUse use = use(recording);
    return Map.of(
        Devices.CARD_READER,
        devices.cardReader().map(it -> () -> use.of(it)),
        Devices.RECEIPT_PRINTER,
        devices.receiptPrinter().map(it -> () -> use.of(it)),
        Devices.SHEET_PRINTER,
        devices.sheetPrinter().map(it -> () -> printed(it, terminal, recording)),
        PAGE_COUNTER,
        devices.sheetPrinter().flatMap(it -> it.counter()).map(it -> () -> use.of(it)),
        Devices.SCANNER,
        devices.scanner().map(it -> () -> use.of(it)),
        Devices.GUIDE_LIGHTS,
        devices.guideLights().map(it -> () -> use.of(it)),
        ADVERTS,
        Optional.of(use::adverts));
  }

  private RecordedUse use(Recording recording) {
    return new RecordedUse(recording, usual.talk(bench.in())::hears, PATIENCE);
  }

  private boolean printed(
      Devices.SheetPrinterSettings printer, Terminal terminal, Recording recording) {
    Talk talk = usual.talk(bench.in());
    List<TraySettings> plain =
        printer.trays().stream()
            .filter(tray -> PlainPaper.in(tray, bench.house().stock(terminal, tray.name()), talk))
            .limit(1)
            .toList();
    PrintLog log =
        new PrintLog(new Keeping(usual, terminal, "record", bench.clock()), bench.clock());
    String job =
        terminal.identity().terminalId() + "/record/" + bench.clock().instant().toEpochMilli();
    return new RecordedSheet(recording, talk, log, bench.times())
        .of(printer, plain, job, bench.house().sheetPainter());
  }

  private int recorded(boolean asItShould, Recording recording, Path target) throws IOException {
    try {
      boolean whole = recording.write(target);
      if (usual.json())
        usual.prints(
            Json.object("device", device, "file", target, "done", asItShould, "whole", whole));
      else usual.says(whole ? "record.written" : "record.cut-off", target.toString());
      return whole && asItShould ? Usual.WELL : Usual.NOT_WELL;
    } catch (FileAlreadyExistsException _) {
      return usual.refuses(Phrase.of("record.exists", target.toString()));
    }
  }
}
