package yizhan.kiosk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.BenchSocket;

/**
 * Has another kiosk opened by what the files say now: asks for the terminal at the kiosk's own
 * door, as the command would have that measured it, and gives it back as soon as it is lent. So
 * nobody is sent away, and there is one way only in which a kiosk comes to know what was measured.
 */
final class Renewal {
  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final Path journal;
  private final AtomicBoolean asking = new AtomicBoolean();

  Renewal(Path journal) {
    this.journal = journal;
  }

  /** Asks once at a time; whoever still wants it asks again after the next visit. */
  void ask(String command) {
    if (asking.compareAndSet(false, true))
      Thread.ofPlatform().daemon().name("renewal").start(() -> run(command));
  }

  private void run(String command) {
    try (SocketChannel door =
        SocketChannel.open(UnixDomainSocketAddress.of(BenchSocket.of(journal)))) {
      var _ = door.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
      LOG.info("the kiosk opens anew by what was measured: {}", outcome(door));
    } catch (IOException shut) {
      LOG.warn("what was measured holds from the next start: {}", shut.getMessage());
    } finally {
      asking.set(false);
    }
  }

  /** The door itself waits no longer than it says, and closes with the kiosk. */
  private static String outcome(SocketChannel door) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(door), StandardCharsets.US_ASCII));
    String line = lines.readLine();
    while (line != null && line.startsWith(BenchSocket.WAITING)) line = lines.readLine();
    return line == null ? "closed" : line;
  }
}
