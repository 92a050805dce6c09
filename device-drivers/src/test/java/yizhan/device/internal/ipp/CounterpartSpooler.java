package yizhan.device.internal.ipp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;

/** {@code cupsd}, which nobody here wrote, with one queue and folders of its own. */
final class CounterpartSpooler implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);

  private final Path directory;
  private final int port;
  private final List<String> command;
  private Process spooler;
  private List<ProcessHandle> leftBehind = List.of();

  CounterpartSpooler(Path directory) throws IOException, InterruptedException {
    for (String program : new String[] {"cupsd", "lpadmin"})
      assumeTrue(
          Stream.of("/usr/sbin", "/usr/bin")
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
          program + " is not installed (Debian: cups-daemon, cups-client): skipped");
    this.directory = directory;
    this.port = freePort();
    open(directory); // started by root it becomes another user, who has to get here
    for (String name : new String[] {"root", "spool", "state", "cache"})
      open(Files.createDirectory(directory.resolve(name)));
    this.command =
        List.of(
            "/usr/sbin/cupsd", "-f", "-c", configuration().toString(), "-s", files().toString());
    this.spooler = started();
    addQueue();
  }

  private Process started() throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("out").toFile())
        .start();
  }

  /** Kills it, but not what it has sent to print: that goes on, as nobody tells it to stop. */
  void kill() throws InterruptedException {
    leftBehind = spooler.descendants().toList();
    spooler.destroyForcibly().waitFor();
  }

  /** How many programs are at work on jobs, those of a spooler that was killed among them. */
  long printing() {
    return printers().filter(ProcessHandle::isAlive).count();
  }

  private Stream<ProcessHandle> printers() {
    return Stream.concat(leftBehind.stream(), spooler.descendants());
  }

  /** Starts it again, with what it remembers. */
  void restart() throws IOException {
    spooler = started();
    awaitAnswer();
  }

  /** Runs one of CUPS's own commands, such as {@code cupsdisable queue}. */
  void command(String words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.add(1, "-h");
    all.add(2, "127.0.0.1:" + port);
    if (!done(all)) throw new IOException(words + " did not work");
  }

  private boolean done(List<String> words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("said").toFile())
            .start();
    return process.waitFor(START.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        directory.resolve("cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        Browsing Off
        DirtyCleanInterval 0
        DefaultAuthType None
        <Location />
          Allow all
        </Location>
        <Policy default>
          <Limit All>
            Order allow,deny
          </Limit>
        </Policy>
        """
            .formatted(port));
  }

  private Path files() throws IOException {
    return Files.writeString(
        directory.resolve("cups-files.conf"),
        """
        ServerRoot %1$s/root
        RequestRoot %1$s/spool
        TempDir %1$s/spool
        StateDir %1$s/state
        CacheDir %1$s/cache
        AccessLog %1$s/access
        ErrorLog %1$s/error
        PageLog %1$s/page
        """
            .formatted(directory));
  }

  private void addQueue() {
    Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::added);
    awaitAnswer();
  }

  private void awaitAnswer() {
    try (IppPrinter probe = new IppPrinter(address(), Polling.USUAL)) {
      Awaitility.await()
          .atMost(START)
          .until(() -> probe.status(Deadline.in(START)).state() != DeviceStatus.State.UNKNOWN);
    }
  }

  private boolean added() throws IOException, InterruptedException {
    String host = "127.0.0.1:" + port;
    return done(
        List.of(
            "lpadmin", "-h", host, "-p", "queue", "-E", "-m", "raw", "-v", "ipp://127.0.0.1:9"));
  }

  URI address() {
    return URI.create("ipp://127.0.0.1:" + port + "/printers/queue");
  }

  @Override
  public void close() {
    printers().forEach(ProcessHandle::destroyForcibly);
    spooler.destroyForcibly();
  }

  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
