package yizhan.device.internal.snmp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Debian's {@code snmpd}, which nobody here wrote, with a printer's page counter behind it. */
final class CounterpartAgent implements AutoCloseable {
  private final Path directory;
  private final int port;
  private final Process agent;

  CounterpartAgent(Path directory) throws IOException {
    boolean installed =
        Stream.of("/usr/sbin", "/usr/bin", "/sbin")
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "snmpd")));
    assumeTrue(installed, "snmpd is not installed (Debian: snmpd): skipped");
    this.directory = directory;
    this.port = freePort();
    Path script = directory.resolve("printer.sh");
    try (InputStream source = getClass().getResourceAsStream("/snmp/printer.sh")) {
      Files.copy(Objects.requireNonNull(source), script);
    }
    if (!script.toFile().setExecutable(true)) throw new IOException(script + " not executable");
    Path config = directory.resolve("snmpd.conf");
    Files.writeString(
        config, "rocommunity blanks 127.0.0.1\npass .1.3.6.1.2.1.43.10.2.1 " + script + "\n");
    this.agent =
        new ProcessBuilder(
                "snmpd",
                "-f",
                "-C",
                "-c",
                config.toString(),
                "-Lo",
                "-I",
                "-smux",
                "udp:127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
  }

  int port() {
    return port;
  }

  void says(int unit, long count) throws IOException {
    Files.writeString(directory.resolve("unit"), Integer.toString(unit));
    Files.writeString(directory.resolve("count"), Long.toString(count));
  }

  @Override
  public void close() {
    agent.destroyForcibly();
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      return socket.getLocalPort();
    }
  }
}
