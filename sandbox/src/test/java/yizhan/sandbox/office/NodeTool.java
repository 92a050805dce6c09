package yizhan.sandbox.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import yizhan.sandbox.together.QuietPort;

/**
 * The judges of the contract that nobody here wrote. They are programs for Node.js, pinned in
 * tools/contract, and are fetched when they are not there. Without Node.js, npm or a way to fetch
 * them a test that needs one is skipped and says so.
 */
public final class NodeTool {
  static final Path ROOT =
      Path.of(String.valueOf(System.getProperty("yizhan.root"))).toAbsolutePath();
  static final Path SPEC = ROOT.resolve("docs/api/back-office.yaml");

  private static final Path HOME = ROOT.resolve("tools/contract");
  private static final Path INSTALLED = HOME.resolve("node_modules/.package-lock.json");
  private static final Duration FETCHING = Duration.ofMinutes(3);
  private static final Duration RUNNING = Duration.ofMinutes(1);

  private NodeTool() {}

  /** What a program did. */
  record Run(int status, String said) {}

  /** A program that goes on until it is closed. */
  public record Running(Process process, Path log, int port) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
      } catch (InterruptedException _) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }

    public String said() throws IOException {
      return Files.readString(log);
    }
  }

  static Run lint(Path spec, Path folder) throws IOException, InterruptedException {
    installed();
    return run(
        folder,
        RUNNING,
        "node",
        HOME.resolve("node_modules/@redocly/cli/bin/cli.js").toString(),
        "lint",
        "--config",
        ROOT.resolve("docs/api/redocly.yaml").toString(),
        spec.toString());
  }

  /** Starts Prism; returns when it listens. */
  public static Running prism(Path folder, String... arguments)
      throws IOException, InterruptedException {
    installed();
    int port = QuietPort.find();
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(HOME.resolve("node_modules/@stoplight/prism-cli/dist/index.js").toString());
    command.add(arguments[0]);
    command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(port), "--errors"));
    command.add(SPEC.toString());
    command.addAll(List.of(arguments).subList(1, arguments.length));
    Path log = folder.resolve("prism-" + arguments[0] + ".log");
    Running running = new Running(start(folder, log, command), log, port);
    Awaitility.await("Prism listens; see " + log)
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> running.said().contains("is listening"));
    return running;
  }

  private static synchronized void installed() throws IOException, InterruptedException {
    if (Files.exists(INSTALLED)) return;
    Path folder = Files.createTempDirectory("contract");
    Run fetched;
    try {
      fetched =
          run(
              folder,
              FETCHING,
              "npm",
              "ci",
              "--prefix",
              HOME.toString(),
              "--ignore-scripts",
              "--no-audit",
              "--no-fund");
    } catch (IOException e) {
      fetched = new Run(-1, e.toString());
    }
    if (fetched.status() == 0) return;
    String why =
        "SKIPPED: the contract is not judged, because tools/contract could not be installed with"
            + " npm: "
            + fetched.said();
    System.err.println(why);
    Assumptions.abort(why);
  }

  private static Run run(Path folder, Duration limit, String... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "run", ".log");
    Process process = start(folder, log, List.of(command));
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
    return new Run(process.waitFor(), Files.readString(log));
  }

  private static Process start(Path folder, Path log, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
    return builder.start();
  }
}
