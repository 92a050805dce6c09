package yizhan.config.command;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yizhan.config.Language;
import yizhan.config.bench.Host;
import yizhan.config.bench.House;
import yizhan.config.bench.TrialTimes;

/** {@code config}: what a technician does with the terminal file from a command line. */
@Command(
    name = "config",
    subcommands = {
      CheckCommand.class,
      ExportCommand.class,
      HistoryCommand.class,
      SchemaCommand.class,
      SignCommand.class,
      SignerCommand.class
    },
    sortOptions = false)
public final class ConfigCommand implements Runnable {
  private static final String LANG = "--lang";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli shows the help by it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Runs one command and ends the process with its status: 0 when all is well, 1 when there are
   * problems, 2 when the command was wrong or a file cannot be read, 3 when the kiosk runs.
   *
   * @param house the kiosk above the bench
   */
  public static void main(House house, String... arguments) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Bench bench = new Bench(in, TrialTimes.USUAL, Clock.systemUTC(), house, Host.here());
    // UTF-8 whatever the locale: a bare service shell has none, and would print "?" for Chinese.
    System.exit(run(bench, utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
  }

  /** Runs one command on a bench; the status is what a process would end with. */
  public static int run(Bench bench, PrintWriter out, PrintWriter err, String... arguments) {
    Language language = languageOf(arguments);
    ResourceBundle words =
        ResourceBundle.getBundle(
            "yizhan.config.command.help",
            language.locale(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new CommandLine(new ConfigCommand())
        .addSubcommand(new InitCommand(bench))
        .addSubcommand(new EnrolCommand(bench))
        .addSubcommand(new FindCommand(bench))
        .addSubcommand(new TestCommand(bench))
        .addSubcommand(new CalibrateCommand(bench))
        .addSubcommand(new StockCommand(bench))
        .addSubcommand(new ReportCommand(bench))
        .addSubcommand(new RecordCommand(bench))
        .addSubcommand(new DoctorCommand(bench))
        .addSubcommand(new RollbackCommand(bench.clock()))
        .addSubcommand(new ImportCommand(bench))
        .addSubcommand(new RetireCommand(bench))
        .setExecutionExceptionHandler(new FileTrouble(bench.host(), language))
        .setResourceBundle(words)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), String.valueOf(spec.resourceBundle().getString("choose")));
  }

  /** The language asked for, found before the arguments are parsed, as their help depends on it. */
  private static Language languageOf(String... arguments) {
    Language language = Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    for (int i = 0; i < arguments.length; i++) {
      boolean apart = arguments[i].equals(LANG) && i + 1 < arguments.length;
      String asked = apart ? arguments[i + 1] : arguments[i].replaceFirst("^" + LANG + "=", "");
      if (apart || !asked.equals(arguments[i])) {
        language = asked.equalsIgnoreCase("zh") ? Language.ZH : Language.EN;
      }
    }
    return language;
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
