package yizhan.config.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Language;
import yizhan.config.MachineFile;
import yizhan.config.Ownership;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.TraySettings;
import yizhan.config.bench.EvidenceTrial;
import yizhan.config.bench.Operator;
import yizhan.config.bench.PageLog;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;

/**
 * {@code config test sheet-printer FILE}: measures on plain paper what the sheet printer can prove,
 * and writes it into the machine's own file.
 */
@Command(name = "test", sortOptions = false)
final class TestCommand implements Callable<Integer> {
  private static final int MEASURED = 0;
  private static final int FAILED = 1;
  private static final int WRONG = 2;

  private final Bench bench;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli shows the help by it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DEVICE", descriptionKey = "device")
  private String device = "";

  @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("terminal.toml");

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable Language asked;

  TestCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws IOException {
    Talk talk = new Talk(spec.commandLine().getOut(), language());
    if (!device.equals("sheet-printer")) {
      talk.hears(Phrase.of("test.unknown-device", device));
      return WRONG;
    }
    return switch (TerminalFile.read(file)) {
      case Reading.Unsound(List<Problem> problems) -> {
        spec.commandLine().getOut().print(Report.table(file, problems, language()));
        spec.commandLine().getOut().flush();
        yield WRONG;
      }
      case Reading.Sound(Terminal terminal) -> test(terminal, talk);
    };
  }

  private Language language() {
    return asked != null ? asked : Language.of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  private int test(Terminal terminal, Talk talk) throws IOException {
    if (terminal.devices().sheetPrinter().isEmpty()) {
      talk.hears(Phrase.of("test.no-such-device", device));
      return WRONG;
    }
    SheetPrinterSettings settings = terminal.devices().sheetPrinter().get();
    List<TraySettings> plain =
        settings.trays().stream().filter(tray -> talk.agrees(question(tray))).toList();
    PageLog log = (job, pages) -> log(terminal.machineFile(), job, pages);
    try (Ownership _ = Ownership.take(terminal.journalFolder());
        SheetPrinter printer =
            SheetPrinters.ipp(settings.uri(), settings.certificate(), settings.counter())) {
      EvidenceTrial trial = new EvidenceTrial(printer, talk, log, bench.times(), System::nanoTime);
      String name = terminal.identity().terminalId() + "/trial/" + System.currentTimeMillis();
      return switch (trial.run(plain, name)) {
        case EvidenceTrial.Outcome.Failed(Phrase why) -> {
          talk.hears(why);
          yield FAILED;
        }
        case EvidenceTrial.Outcome.Measured(EvidenceProfile profile) ->
            keep(terminal, profile, talk);
      };
    } catch (Ownership.TakenException running) {
      talk.hears(Phrase.of("test.kiosk-runs", running.owner()));
      return WRONG;
    }
  }

  /** At once, so that no page that was counted is taken for somebody else's. */
  private void log(Path machine, String job, int pages) {
    Instant now = bench.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      var _ =
          MachineFile.change(
              machine, "test", bench.clock(), known -> known.withPrint(job, pages, now));
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static Phrase question(TraySettings tray) {
    String id = tray.holds() == TraySettings.Holding.PLAIN ? "trial.plain" : "trial.blanks-out";
    return Phrase.of(id, tray.name(), tray.size().name());
  }

  private int keep(Terminal terminal, EvidenceProfile profile, Talk talk) throws IOException {
    Path machine = terminal.machineFile();
    MachineFile.Found kept =
        MachineFile.change(machine, "test", bench.clock(), known -> known.with(profile));
    if (kept instanceof MachineFile.Found.Unsound(List<Problem> problems)) {
      spec.commandLine().getOut().print(Report.table(machine, problems, language()));
      spec.commandLine().getOut().flush();
      return FAILED;
    }
    talk.hears(Phrase.of("trial.stored", terminal.machineFile().toString()));
    talk.says("trial.job-sheets", profile.jobSheets());
    talk.says("trial.job-impressions", profile.jobImpressions());
    for (SheetSize size : SheetSize.values()) {
      String step =
          profile.counterStep(size).isPresent() ? "+" + profile.counterStep(size).getAsInt() : "-";
      talk.hears(Phrase.of("trial.counter-step", size.name(), step));
    }
    talk.hears(Phrase.of("trial.counter-lag", Long.toString(profile.counterLag().toMillis())));
    talk.says("trial.says-tray", profile.saysTray());
    talk.hears(Phrase.of("trial.memory-" + profile.memory().name().toLowerCase(Locale.ROOT)));
    for (SheetSize size : SheetSize.values())
      if (profile.provesNothing(size)) talk.hears(Phrase.of("trial.proves-nothing", size.name()));
    return MEASURED;
  }

  /** The conversation with the person at the terminal. */
  private final class Talk implements Operator {
    private final PrintWriter out;
    private final Language language;

    Talk(PrintWriter out, Language language) {
      this.out = out;
      this.language = language;
    }

    @Override
    public boolean agrees(Phrase question) {
      out.print(question.in(language) + " " + Phrase.of("trial.yes-or-no").in(language) + " ");
      out.flush();
      try {
        String answer = bench.in().readLine();
        return answer != null && answer.strip().matches("(?i)y|yes|是|好");
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    @Override
    public void hears(Phrase what) {
      out.println(what.in(language));
      out.flush();
    }

    private void says(String id, boolean so) {
      hears(Phrase.of(id, Phrase.of(so ? "yes" : "no").in(language)));
    }
  }
}
