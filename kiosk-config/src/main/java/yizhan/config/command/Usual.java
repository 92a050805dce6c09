package yizhan.config.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yizhan.config.Language;
import yizhan.config.Ownership;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.Light;

/** What every command understands, and where it speaks. */
final class Usual {
  /** All is well. */
  static final int WELL = 0;

  /** Something is not as it should be; what, has been said. */
  static final int NOT_WELL = 1;

  /** The command was wrong, or a file cannot be used. */
  static final int WRONG = 2;

  /** The kiosk runs, and this needs it stopped. */
  static final int RUNNING = 3;

  /** It may be relied on, and somebody should look at something. */
  private static final int LOOK = 4;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  @SuppressWarnings("UnusedVariable") // picocli shows the help by it
  private boolean help;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private @Nullable Language asked;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  boolean json() {
    return json;
  }

  Language language() {
    return asked != null ? asked : Language.of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  CommandSpec command() {
    return Objects.requireNonNull(command);
  }

  PrintWriter out() {
    return command().commandLine().getOut();
  }

  /** Prints one object for machines. */
  void prints(Object object) {
    out().println(Json.of(object));
    out().flush();
  }

  /** Says a sentence to people. */
  void says(String id, String... details) {
    says(Phrase.of(id, details));
  }

  void says(Phrase sentence) {
    out().println(sentence.in(language()));
    out().flush();
  }

  /** The conversation with whoever stands here; beside the output where that is for machines. */
  Talk talk(BufferedReader in) {
    return new Talk(in, json ? command().commandLine().getErr() : out(), language());
  }

  /** The status that says this light. */
  static int status(Light light) {
    return switch (light) {
      case GREEN -> WELL;
      case AMBER -> LOOK;
      case RED -> NOT_WELL;
    };
  }

  /** Something that is done while no kiosk holds the ports. */
  interface Deed {
    int done() throws IOException;
  }

  /** Does it as the owner of the terminal; a kiosk that runs is asked to lend it. */
  int alone(Bench bench, Terminal terminal, Deed deed) throws IOException {
    Path journal = terminal.journalFolder();
    try (Ownership _ = Ownership.take(journal)) {
      return deed.done();
    } catch (Ownership.TakenException running) {
      return borrowed(bench, journal, running, deed);
    }
  }

  private int borrowed(Bench bench, Path journal, Ownership.TakenException running, Deed deed)
      throws IOException {
    Loan.Answer answer;
    try {
      answer = Loan.ask(journal, command().name(), talk(bench.in())::hears);
    } catch (IOException _) {
      answer = new Loan.Answer.Refused(Phrase.of("test.kiosk-runs", running.owner()));
    }
    return switch (answer) {
      case Loan.Answer.Refused(Phrase why) -> {
        var _ = refuses(why);
        yield RUNNING;
      }
      case Loan.Answer.Lent(Loan loan) -> {
        try (loan;
            Ownership _ = Ownership.take(journal)) {
          loan.whenTakenBack(() -> {
            var _ = refuses(Phrase.of("loan.taken-back"));
            bench.host().processes().end(RUNNING);
          });
          yield deed.done();
        }
      }
    };
  }

  /** Says why nothing was done, where errors go. */
  int refuses(Phrase why) {
    PrintWriter err = command().commandLine().getErr();
    err.println(why.in(language()));
    err.flush();
    return WRONG;
  }
}
