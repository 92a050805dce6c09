package yizhan.sandbox.together;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.SheetPrinter;

/**
 * {@code ippeveprinter}, which nobody here wrote, with an A3 and an A4 tray. It wants a D-Bus
 * socket even when it announces nothing, so it gets a private one. Both are ended by their own
 * number.
 */
public final class CounterpartPrinter implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);

  private final Path directory;
  private final int port = QuietPort.find();
  private final Process bus;
  private @Nullable Process printer;

  public CounterpartPrinter(Path directory) throws IOException {
    this(directory, abilities -> abilities);
  }

  /**
   * Another model of it.
   *
   * @param model changes what it says that it can, in the words of its configuration
   */
  CounterpartPrinter(Path directory, UnaryOperator<String> model) throws IOException {
    assumeInstalled("ippeveprinter", "cups-ipp-utils");
    assumeInstalled("dbus-daemon", "dbus-daemon");
    this.directory = directory;
    Files.createDirectories(directory.resolve("out"));
    Files.createDirectories(directory.resolve("spool"));
    try (InputStream abilities = resource("ippeveprinter-a3.conf")) {
      String usual = new String(abilities.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(directory.resolve("a3.conf"), model.apply(usual));
    }
    Path engine = directory.resolve("engine.sh");
    Files.copy(resource("engine.sh"), engine);
    if (!engine.toFile().setExecutable(true)) throw new IOException(engine + " not executable");
    this.bus =
        run("dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + busAddress());
    Awaitility.await().atMost(START).until(() -> Files.exists(directory.resolve("bus")));
    start();
  }

  public URI address() {
    return URI.create("ipp://localhost:" + port + "/ipp/print");
  }

  /** Starts it, as after a power cut: with an empty memory. */
  public void start() throws IOException {
    printer =
        run(
            "ippeveprinter -r off -n localhost -k -p".split(" "),
            Integer.toString(port),
            "-d",
            directory.resolve("spool").toString(),
            "-K",
            directory.resolve("spool").toString(),
            "-a",
            directory.resolve("a3.conf").toString(),
            "-c",
            directory.resolve("engine.sh").toString(),
            "Counterpart");
    try (SheetPrinter probe = SheetPrinters.ipp(address())) {
      Awaitility.await()
          .atMost(START)
          .pollInterval(Duration.ofMillis(20))
          .until(() ->
              probe.status(Deadline.in(Duration.ofSeconds(1))).state()
                  != DeviceStatus.State.UNKNOWN);
    }
  }

  /** Pulls its plug. */
  public void kill() throws InterruptedException {
    Process running = Objects.requireNonNull(printer);
    running.destroyForcibly();
    if (!running.waitFor(START.toSeconds(), TimeUnit.SECONDS))
      throw new IllegalStateException("the printer did not end");
  }

  /** Steers the engine; see {@code engine.sh}. */
  void steer(String file, String content) throws IOException {
    Path written = Files.writeString(directory.resolve(file + ".new"), content);
    Files.move(written, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  void release(String file) throws IOException {
    Files.deleteIfExists(directory.resolve(file));
  }

  /** What came out, if it did. */
  public Path sheet(String jobName) {
    return came(jobName, ".pdf");
  }

  /** How many sheets lie in its output. */
  public long sheets() throws IOException {
    try (Stream<Path> out = Files.list(directory.resolve("out"))) {
      return out.filter(file -> file.toString().endsWith(".pdf")).count();
    }
  }

  /** Whether the engine has begun with the job. */
  boolean began(String jobName) {
    return Files.exists(came(jobName, ".env"));
  }

  /** What the printer told its engine about the job, as {@code NAME=value} lines. */
  public String told(String jobName) throws IOException {
    return Files.readString(came(jobName, ".env"));
  }

  private Path came(String jobName, String ending) {
    return directory.resolve("out").resolve(jobName.replace('/', '_') + ending);
  }

  @Override
  public void close() {
    if (printer != null) printer.destroyForcibly();
    bus.destroyForcibly();
  }

  private String busAddress() {
    return "unix:path=" + directory.resolve("bus");
  }

  private Process run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", busAddress());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
        .start();
  }

  private Process run(String[] command, String... more) throws IOException {
    return run(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(CounterpartPrinter.class.getResourceAsStream("/ipp/" + name));
  }

  private static void assumeInstalled(String program, String debianPackage) {
    boolean found =
        Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                Stream.of("/usr/sbin"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(found, program + " is not installed (Debian: " + debianPackage + "): skipped");
  }
}
