package yizhan.kiosk;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Terminal;
import yizhan.kiosk.readiness.ReportFile;

/**
 * Has a readiness report made by the bench, in a process of its own that asks for the terminal like
 * any technician's: nobody is sent away.
 */
final class BenchReport implements DailyReadiness.Making {
  private static final Logger LOG = LoggerFactory.getLogger(BenchReport.class);

  /** Longer than it waits for a citizen, and every device for its deadline. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  /** How the command ends that has made one: green, red, amber. What falls over ends red, too. */
  private static final Set<Integer> MADE = Set.of(0, 1, 4);

  private final Path file;
  private final Supplier<Terminal> terminal;

  /**
   * @param file the terminal file
   * @param terminal what it says by now
   */
  BenchReport(Path file, Supplier<Terminal> terminal) {
    this.file = file;
    this.terminal = terminal;
  }

  @Override
  public boolean makes(ReportFile report) throws IOException, InterruptedException {
    Process bench =
        new ProcessBuilder(command(report))
            .redirectInput(Redirect.PIPE)
            .redirectOutput(report.json().toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    try {
      if (!bench.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("the readiness report takes too long");
        return false;
      }
      if (!MADE.contains(bench.exitValue()))
        LOG.warn("no readiness report: its command ended with {}", bench.exitValue());
      return MADE.contains(bench.exitValue());
    } finally {
      bench.destroyForcibly();
    }
  }

  /** The command, on the classes of this program. */
  private List<String> command(ReportFile report) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    Optional.ofNullable(System.getProperty("yizhan.root"))
        .ifPresent(root -> command.add("-Dyizhan.root=" + root));
    command.addAll(List.of("-cp", property("java.class.path"), ConfigCommand.class.getName()));
    command.addAll(List.of("report", "--json", "--pdf", report.pdf().toString()));
    command.addAll(List.of("--lang", terminal.get().languages().getFirst().locale().getLanguage()));
    command.addAll(List.of("--terminal", file.toString()));
    return command;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
