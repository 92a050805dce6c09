package yizhan.config.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.bench.CalibrationTrial;
import yizhan.config.bench.SheetAreas;
import yizhan.device.connect.SheetPrinters;
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
    Optional<SheetPrinterSettings> printer = terminal.devices().sheetPrinter();
    Optional<TraySettings> tray =
        printer.stream()
            .flatMap(settings -> settings.trays().stream())
            .filter(each -> each.name().equals(name))
            .findFirst();
    if (tray.isEmpty()) return usual.refuses(Phrase.of("calibrate.no-tray", name));
    Optional<Phrase> nameless = by.complaint();
    if (nameless.isPresent()) return usual.refuses(nameless.get());
    return usual.alone(
        bench, terminal, () -> calibrated(terminal, printer.orElseThrow(), tray.get()));
  }

  private int calibrated(Terminal terminal, SheetPrinterSettings settings, TraySettings tray)
      throws IOException {
    Talk talk = usual.talk(bench.in());
    Optional<SheetAreas> areas = bench.house().areas(terminal, tray.size());
    if (areas.isEmpty()) return usual.refuses(Phrase.of("calibrate.no-layouts"));
    if (!PlainPaper.in(tray, terminal, bench.house(), talk)) {
      talk.hears(Phrase.of("trial.no-plain-paper"));
      return Usual.NOT_WELL;
    }
    try (SheetPrinter printer =
        SheetPrinters.ipp(
            settings.uri(),
            settings.certificate(),
            settings.counter(),
            Optional.of(bench.house().sheetPainter()))) {
      String job =
          terminal.identity().terminalId() + "/calibrate/" + bench.clock().instant().toEpochMilli();
      CalibrationTrial trial =
          new CalibrationTrial(printer, talk, new PrintLog(keeping(terminal)), bench.times());
      return switch (trial.run(tray, areas.get(), job)) {
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
    if (residual > TrayCalibration.WORST || printer.isEmpty()) {
      talk.hears(Phrase.of("calibrate.not-kept", worst));
      return Usual.NOT_WELL;
    }
    TrayCalibration calibration =
        new TrayCalibration(printer, correction, residual, bench.clock().instant(), by.name());
    if (!keeping(terminal).keep(known -> known.withCalibration(name, calibration)))
      return Usual.NOT_WELL;
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
    return residual <= TrayCalibration.GOOD ? Usual.WELL : Usual.NOT_WELL;
  }

  private Keeping keeping(Terminal terminal) {
    return new Keeping(usual, terminal, "calibrate", bench.clock());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
