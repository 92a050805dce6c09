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
  private final Process spooler;

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
    Path configuration = configuration();
    Path files = files();
    this.spooler =
        new ProcessBuilder(
                "/usr/sbin/cupsd", "-f", "-c", configuration.toString(), "-s", files.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    addQueue();
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        directory.resolve("cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        Browsing Off
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

  private void addQueue() throws InterruptedException {
    Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::added);
    try (IppPrinter probe = new IppPrinter(address(), Polling.USUAL)) {
      Awaitility.await()
          .atMost(START)
          .until(() -> probe.status(Deadline.in(START)).state() != DeviceStatus.State.UNKNOWN);
    }
  }

  private boolean added() throws IOException, InterruptedException {
    Process add =
        new ProcessBuilder(
                ("lpadmin -h 127.0.0.1:"
                        + port
                        + " -p queue -E -m raw"
                        + " -v ipp://127.0.0.1:9/ipp/print")
                    .split(" "))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("added").toFile())
            .start();
    return add.waitFor(START.toSeconds(), TimeUnit.SECONDS) && add.exitValue() == 0;
  }

  URI address() {
    return URI.create("ipp://127.0.0.1:" + port + "/printers/queue");
  }

  @Override
  public void close() {
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
