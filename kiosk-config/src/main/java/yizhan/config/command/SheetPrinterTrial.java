package yizhan.config.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TraySettings;
import yizhan.config.bench.EvidenceTrial;
import yizhan.config.bench.TrialEnd;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;

/** Measures on plain paper what the sheet printer can prove, and has it kept. */
final class SheetPrinterTrial {
  private final Bench bench;
  private final Talk talk;
  private final Keeping keeping;

  SheetPrinterTrial(Bench bench, Talk talk, Keeping keeping) {
    this.bench = bench;
    this.talk = talk;
    this.keeping = keeping;
  }

  TrialEnd run(Terminal terminal) throws IOException {
    SheetPrinterSettings settings = terminal.devices().sheetPrinter().orElseThrow();
    List<TraySettings> plain =
        settings.trays().stream()
            .filter(tray -> PlainPaper.in(tray, terminal, bench.house(), talk))
            .toList();
    try (SheetPrinter printer =
        SheetPrinters.ipp(
            settings.uri(),
            settings.certificate(),
            settings.counter(),
            Optional.of(bench.house().sheetPainter()))) {
      EvidenceTrial trial =
          new EvidenceTrial(printer, talk, new PrintLog(keeping), bench.times(), System::nanoTime);
      String name =
          terminal.identity().terminalId() + "/trial/" + bench.clock().instant().toEpochMilli();
      return switch (trial.run(plain, name)) {
        case EvidenceTrial.Outcome.Failed(Phrase why) -> new TrialEnd(false, why);
        case EvidenceTrial.Outcome.Measured(EvidenceProfile profile) -> kept(profile);
      };
    }
  }

  private TrialEnd kept(EvidenceProfile profile) throws IOException {
    if (!keeping.keep(known -> known.with(profile)))
      return new TrialEnd(false, Phrase.of("trial.not-kept"));
    says("trial.job-sheets", profile.jobSheets());
    says("trial.job-impressions", profile.jobImpressions());
    for (SheetSize size : SheetSize.values()) {
      String step =
          profile.counterStep(size).isPresent() ? "+" + profile.counterStep(size).getAsInt() : "-";
      talk.hears(Phrase.of("trial.counter-step", size.name(), step));
    }
    talk.hears(Phrase.of("trial.counter-lag", Long.toString(profile.counterLag().toMillis())));
    says("trial.says-tray", profile.saysTray());
    talk.hears(Phrase.of("trial.memory-" + profile.memory().name().toLowerCase(Locale.ROOT)));
    for (SheetSize size : SheetSize.values())
      if (profile.provesNothing(size)) talk.hears(Phrase.of("trial.proves-nothing", size.name()));
    return new TrialEnd(true, Phrase.of("trial.measured"));
  }

  private void says(String id, boolean so) {
    talk.hears(Phrase.of(id, Phrase.of(so ? "yes" : "no").in(talk.language())));
  }
}
