package yizhan.config.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Terminal;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.bench.CalibrationTrial;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.SheetPrinter;

/**
 * {@code config calibrate TRAY}: finds out on plain paper how pictures for a tray must be moved.
 */
@Command(name = "calibrate", sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
  /** As well as a licence must lie on its blank, mm. */
  private static final double GOOD = 0.3;

  /** What is worse than that is not kept, mm. */
  private static final double WORST = 0.5;

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
    Optional<SheetPrinterSettings> printer = terminal.devices().sheetPrinter();
    Optional<TraySettings> tray =
        printer.stream()
            .flatMap(settings -> settings.trays().stream())
            .filter(each -> each.name().equals(name))
            .findFirst();
    if (tray.isEmpty()) return usual.refuses(Phrase.of("calibrate.no-tray", name));
    if (by.nobody()) return usual.refuses(Phrase.of("test.no-operator"));
    Talk talk = usual.talk(bench.in());
    if (!PlainPaper.in(tray.get(), terminal, bench.house(), talk)) {
      talk.hears(Phrase.of("trial.no-plain-paper"));
      return Usual.NOT_WELL;
    }
    return usual.alone(
        terminal, () -> calibrated(terminal, printer.orElseThrow(), tray.get(), talk));
  }

  private int calibrated(
      Terminal terminal, SheetPrinterSettings settings, TraySettings tray, Talk talk)
      throws IOException {
    try (SheetPrinter printer =
        SheetPrinters.ipp(
            settings.uri(),
            settings.certificate(),
            settings.counter(),
            Optional.of(bench.house().sheetPainter()))) {
      String job =
          terminal.identity().terminalId() + "/calibrate/" + bench.clock().instant().toEpochMilli();
      CalibrationTrial trial =
          new CalibrationTrial(printer, talk, new PrintLog(terminal, bench.clock()), bench.times());
      return switch (trial.run(tray, bench.house().areas(terminal, tray.size()), job)) {
        case CalibrationTrial.Outcome.Failed(Phrase why) -> {
          talk.hears(why);
          yield Usual.NOT_WELL;
        }
        case CalibrationTrial.Outcome.Measured(Correction correction, double residual) ->
            kept(terminal, printer.identity().orElse(""), correction, residual, talk);
      };
    }
  }

  private int kept(
      Terminal terminal, String printer, Correction correction, double residual, Talk talk)
      throws IOException {
    String worst = String.format(Locale.ROOT, "%.2f", residual);
    if (residual > WORST || printer.isEmpty()) {
      talk.hears(Phrase.of("calibrate.not-kept", worst));
      return Usual.NOT_WELL;
    }
    TrayCalibration calibration =
        new TrayCalibration(printer, correction, residual, bench.clock().instant(), by.name());
    Path file = terminal.machineFile();
    MachineFile.Found found =
        MachineFile.change(
            file, "calibrate", bench.clock(), known -> known.withCalibration(name, calibration));
    if (found instanceof MachineFile.Found.Unsound(List<Problem> problems)) {
      OnTerminal.complains(usual, file, problems);
      return Usual.NOT_WELL;
    }
    talk.hears(
        Phrase.of(
            "calibrate.kept",
            number(correction.dx()),
            number(correction.dy()),
            number(correction.scale() * 100),
            number(correction.skew()),
            worst));
    if (usual.json())
      usual.prints(
          Json.object(
              "tray", name,
              "dx", correction.dx(),
              "dy", correction.dy(),
              "scale", correction.scale(),
              "skew", correction.skew(),
              "residual", residual));
    return residual <= GOOD ? Usual.WELL : Usual.NOT_WELL;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
