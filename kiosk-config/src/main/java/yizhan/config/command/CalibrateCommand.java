package yizhan.config.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.bench.SheetPrinterTrials;
import yizhan.device.printer.SheetPrinter;

/**
 * {@code config calibrate TRAY}: finds out on plain paper how pictures for a tray must be moved.
 */
@Command(name = "calibrate", sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
  private final Bench bench;
  @Mixin private Usual usual = new Usual();
  @Mixin private OnTerminal onTerminal = new OnTerminal();

  @Parameters(paramLabel = "TRAY", descriptionKey = "tray")
  private String name = "";

  @Mixin private ByOperator by = new ByOperator();

  CalibrateCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Terminal> read = onTerminal.read(usual);
    if (read.isEmpty()) return Usual.WRONG;
    Terminal terminal = read.get();
    Optional<TraySettings> tray =
        terminal.devices().sheetPrinter().stream()
            .flatMap(settings -> settings.trays().stream())
            .filter(each -> each.name().equals(name))
            .findFirst();
    if (tray.isEmpty()) return usual.refuses(Phrase.of("calibrate.no-tray", name));
    Optional<Phrase> nameless = by.complaint();
    if (nameless.isPresent()) return usual.refuses(nameless.get());
    return usual.alone(bench, terminal, () -> calibrated(terminal, tray.get()));
  }

  private int calibrated(Terminal terminal, TraySettings tray) throws IOException {
    if (bench.house().areas(terminal, tray.size()).isEmpty())
      return usual.refuses(Phrase.of("calibrate.no-layouts"));
    Talk talk = usual.talk(bench.in());
    Keeping keeping = new Keeping(usual, terminal, "calibrate", bench.clock());
    SheetPrinterTrials trials = new SheetPrinterTrials(terminal, bench.means(talk, keeping));
    SheetPrinterTrials.Calibrated calibrated;
    try (SheetPrinter printer = trials.open()) {
      calibrated = trials.calibrate(printer, tray, by.name());
    }
    talk.hears(calibrated.end().what());
    if (usual.json()) calibrated.kept().ifPresent(this::prints);
    return calibrated.end().passed() ? Usual.WELL : Usual.NOT_WELL;
  }

  private void prints(TrayCalibration kept) {
    usual.prints(
        Json.object(
            "tray", name,
            "dx", kept.correction().dx(),
            "dy", kept.correction().dy(),
            "scale", kept.correction().scale(),
            "skew", kept.correction().skew(),
            "residual", kept.residual()));
  }
}
