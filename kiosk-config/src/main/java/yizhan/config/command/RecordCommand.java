package yizhan.config.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yizhan.config.Devices;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;
import yizhan.config.bench.Operator;
import yizhan.config.bench.RecordedUse;
import yizhan.device.connect.Recording;

/**
 * {@code config record DEVICE FILE}: uses a device once and writes what passed on its line, without
 * what is about people, for whoever mends its driver.
 */
@Command(name = "record", sortOptions = false)
final class RecordCommand implements Callable<Integer> {
  private static final int RECORDED = 0;
  private static final int NOT_AS_IT_SHOULD = 1;
  private static final int WRONG = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  @Option(names = "--to", paramLabel = "RECORDING")
  private @Nullable Path to;

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable Language asked;

  @Override
  public Integer call() throws IOException {
    return switch (TerminalFile.read(file)) {
      case Reading.Unsound(List<Problem> problems) -> {
        out().print(Report.table(file, problems, language()));
        out().flush();
        yield WRONG;
      }
      case Reading.Sound(var terminal) -> record(terminal.devices());
    };
  }

  private int record(Devices devices) throws IOException {
    Path target = to != null ? to : Path.of(device + ".rec");
    Recording recording = new Recording();
    RecordedUse use = new RecordedUse(recording, new Teller(), PATIENCE);
    Optional<BooleanSupplier> wanted =
        switch (device) {
          case "card-reader" -> devices.cardReader().map(it -> () -> use.of(it));
          case "receipt-printer" -> devices.receiptPrinter().map(it -> () -> use.of(it));
          case "scanner" -> devices.scanner().map(it -> () -> use.of(it));
          default -> Optional.empty();
        };
    if (wanted.isEmpty()) {
      boolean known = List.of("card-reader", "receipt-printer", "scanner").contains(device);
      say(Phrase.of(known ? "test.no-such-device" : "record.unknown-device", device));
      return WRONG;
    }
    if (Files.exists(target)) { // before anybody lays a card there for nothing
      say(Phrase.of("record.exists", target.toString()));
      return WRONG;
    }
    boolean asItShould = wanted.get().getAsBoolean();
    return write(recording, target) && asItShould ? RECORDED : NOT_AS_IT_SHOULD;
  }

  private boolean write(Recording recording, Path target) throws IOException {
    try {
      boolean whole = recording.write(target);
      say(Phrase.of(whole ? "record.written" : "record.cut-off", target.toString()));
      return whole;
    } catch (FileAlreadyExistsException _) {
      say(Phrase.of("record.exists", target.toString()));
      return false;
    }
  }

  private void say(Phrase what) {
    out().println(what.in(language()));
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private Language language() {
    return asked != null ? asked : Language.of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** Tells whoever stands there what to do; asks nothing. */
  private final class Teller implements Operator {
    @Override
    public boolean agrees(Phrase question) {
      throw new IllegalStateException("nothing is asked");
    }

    @Override
    public String answers(Phrase question) {
      throw new IllegalStateException("nothing is asked");
    }

    @Override
    public void sees(String drawing) {
      throw new IllegalStateException("nothing is shown");
    }

    @Override
    public void hears(Phrase what) {
      say(what);
    }
  }
}
