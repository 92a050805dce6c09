package yizhan.config.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;

/**
 * Tries a terminal's sheet printer on plain paper, never on a blank, and keeps what it comes to:
 * what the printer can prove, and how pictures for a tray must be moved.
 */
public final class SheetPrinterTrials {
  private final Terminal terminal;
  private final SheetPrinterSettings settings;
  private final Means means;
  private final PageLog log;

  /** What it takes: the kiosk above, somebody who looks and measures, and where it is kept. */
  public record Means(
      House house, Operator operator, Keeper keeper, TrialTimes times, Clock clock) {}

  public SheetPrinterTrials(Terminal terminal, Means means) {
    this.terminal = terminal;
    this.settings = terminal.devices().sheetPrinter().orElseThrow();
    this.means = means;
    this.log = new PrintLog(means.keeper(), means.clock());
  }

  /** What a calibration came to, and what of it is kept. */
  public record Calibrated(TrialEnd end, Optional<TrayCalibration> kept) {
    private static Calibrated not(Phrase why) {
      return new Calibrated(new TrialEnd(false, why), Optional.empty());
    }
  }

  /** The terminal's own, for whoever has none open. */
  public SheetPrinter open() {
    return SheetPrinters.ipp(
        settings.uri(),
        settings.certificate(),
        settings.counter(),
        Optional.of(means.house().sheetPainter()));
  }

  /**
   * Measures what it can prove.
   *
   * @throws IOException when that could not be made durable
   */
  public TrialEnd measure(SheetPrinter printer) throws IOException {
    List<TraySettings> plain = settings.trays().stream().filter(this::plain).toList();
    if (means.operator().gone()) return new TrialEnd(false, Operator.STOPPED);
    EvidenceTrial trial =
        new EvidenceTrial(printer, means.operator(), log, means.times(), System::nanoTime);
    return switch (trial.run(plain, job("trial"))) {
      case EvidenceTrial.Outcome.Failed(Phrase why) -> new TrialEnd(false, why);
      case EvidenceTrial.Outcome.Measured(EvidenceProfile profile) -> kept(profile);
    };
  }

  /**
   * Calibrates a tray.
   *
   * @param by who measures
   * @throws IOException when what was measured could not be made durable
   */
  public Calibrated calibrate(SheetPrinter printer, TraySettings tray, String by)
      throws IOException {
    Optional<SheetAreas> areas = means.house().areas(terminal, tray.size());
    if (areas.isEmpty()) return Calibrated.not(Phrase.of("calibrate.no-layouts"));
    if (!plain(tray))
      return Calibrated.not(means.operator().denied(Phrase.of("trial.no-plain-paper")));
    CalibrationTrial trial = new CalibrationTrial(printer, means.operator(), log, means.times());
    return switch (trial.run(tray, areas.get(), job("calibrate"))) {
      case CalibrationTrial.Outcome.Failed(Phrase why) -> Calibrated.not(why);
      case CalibrationTrial.Outcome.Measured(Correction correction, double residual) ->
          kept(
              tray,
              new TrayCalibration(
                  printer.identity().orElse(""),
                  correction,
                  residual,
                  means.clock().instant(),
                  by));
    };
  }

  private boolean plain(TraySettings tray) {
    return PlainPaper.in(tray, means.house().stock(terminal, tray.name()), means.operator());
  }

  private String job(String kind) {
    return terminal.identity().terminalId()
        + "/"
        + kind
        + "/"
        + means.clock().instant().toEpochMilli();
  }

  private Calibrated kept(TraySettings tray, TrayCalibration found) throws IOException {
    String worst = number(found.residual());
    if (found.residual() > TrayCalibration.WORST || found.printer().isEmpty())
      return Calibrated.not(Phrase.of("calibrate.not-kept", worst));
    if (!means.keeper().keep(known -> known.withCalibration(tray.name(), found)))
      return Calibrated.not(Phrase.of("trial.not-kept"));
    if (found.residual() > TrayCalibration.GOOD)
      return new Calibrated(
          TrialEnd.failed("calibrate.kept-poor", worst, Double.toString(TrayCalibration.GOOD)),
          Optional.of(found));
    TrialEnd end =
        TrialEnd.passed(
            "calibrate.kept",
            number(found.correction().dx()),
            number(found.correction().dy()),
            number(found.correction().scale() * 100),
            number(found.correction().skew()),
            worst);
    return new Calibrated(end, Optional.of(found));
  }

  /** Two decimals, and no "-0.00". */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", Math.round(value * 100) / 100.0);
  }

  private TrialEnd kept(EvidenceProfile profile) throws IOException {
    if (!means.keeper().keep(known -> known.with(profile)))
      return new TrialEnd(false, Phrase.of("trial.not-kept"));
    says("trial.job-sheets", profile.jobSheets());
    says("trial.job-impressions", profile.jobImpressions());
    for (SheetSize size : SheetSize.values()) {
      String step =
          profile.counterStep(size).isPresent() ? "+" + profile.counterStep(size).getAsInt() : "-";
      notes("trial.counter-step", size.name(), step);
    }
    notes("trial.counter-lag", Long.toString(profile.counterLag().toMillis()));
    says("trial.says-tray", profile.saysTray());
    notes("trial.memory-" + profile.memory().name().toLowerCase(Locale.ROOT));
    for (SheetSize size : SheetSize.values())
      if (profile.provesNothing(size)) notes("trial.proves-nothing", size.name());
    return new TrialEnd(true, Phrase.of("trial.measured"));
  }

  private void says(String id, boolean so) {
    notes(id + (so ? ".yes" : ".no"));
  }

  private void notes(String id, String... details) {
    means.operator().notes(Phrase.of(id, details));
  }
}
