package yizhan.config.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yizhan.config.Language;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;
import yizhan.config.bench.SigningItem;

/** {@code config check FILE}: says all that is wrong in a terminal file. Touches no device. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private static final int SOUND = 0;
  private static final int PROBLEMS = 1;
  private static final int NOTHING_TO_READ = 2;

  /** What {@link TerminalFile} says when it had no text to look at. */
  private static final Set<String> UNREAD = Set.of("no-file", "not-a-file", "unreadable");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli shows the help by it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "file")
  private Path file = Path.of("terminal.toml");

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable Language asked;

  @Override
  public Integer call() {
    Language language =
        asked != null ? asked : Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> problems =
        switch (TerminalFile.readSigned(file)) {
          case Reading.Sound _ -> List.of();
          case Reading.Unsound(List<Problem> found) -> found;
        };
    out.print(
        json ? Report.json(file, problems, language) : Report.table(file, problems, language));
    if (!json && problems.isEmpty()) {
      out.print(ReadinessText.lines(SigningItem.of(file), language));
    }
    out.flush();
    if (problems.isEmpty()) {
      return SOUND;
    }
    boolean unread = problems.stream().anyMatch(problem -> UNREAD.contains(problem.what().id()));
    return unread ? NOTHING_TO_READ : PROBLEMS;
  }
}
