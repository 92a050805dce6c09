package yizhan.sandbox.replay;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.replay.Script.Line;

/**
 * Whoever answers datagrams, as a recording says, in lock-step, on a port of this machine: an SNMP
 * agent, or printers that make themselves known. It answers only when it was asked what it was
 * asked then; what was hidden may be any byte, and stands in the answer where the recording says
 * that it was repeated.
 */
public final class DatagramReplaySandbox implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final int LONGEST = 9000;

  private final Script script;
  private final DatagramSocket socket;
  private final Thread thread;
  private volatile @Nullable String mismatch;
  private volatile boolean done;

  /** Switches it on; it waits for a driver. */
  public DatagramReplaySandbox(Path recording) throws IOException {
    script = Script.read(recording);
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    thread = Thread.ofPlatform().name("sandbox-replay").daemon().start(this::play);
  }

  /** Where a driver finds it. */
  public InetSocketAddress address() {
    return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
  }

  /** Where the driver said something else than it did then; empty while it does not. */
  public Optional<String> mismatch() {
    return Optional.ofNullable(mismatch);
  }

  /** Whether all of it has been played. */
  public boolean done() {
    return done;
  }

  @Override
  public void close() {
    socket.close();
    try {
      if (!thread.join(LONGEST_END)) throw new IllegalStateException("a replay does not end");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void play() {
    Asked last = new Asked(new ArrayDeque<>(), address());
    int number = 0;
    try {
      for (Line line : script.lines()) {
        number++;
        switch (line.act()) {
          case DRIVER -> last = hear(line.bytes());
          case DEVICE -> say(line.bytes(), last);
          case OPEN, TUNE, LOST, CLOSE -> {} // nobody notices with datagrams
        }
      }
      done = true;
    } catch (IOException e) {
      if (!socket.isClosed()) mismatch = "act " + number + ": " + e.getMessage();
    }
  }

  /**
   * What was asked last.
   *
   * @param hidden the bytes that the recording does not have
   */
  private record Asked(Queue<Byte> hidden, SocketAddress by) {}

  private Asked hear(List<Integer> expected) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    socket.receive(packet);
    byte[] heard = Arrays.copyOf(packet.getData(), packet.getLength());
    if (heard.length != expected.size())
      throw new IOException("%d bytes, not %d".formatted(heard.length, expected.size()));
    Queue<Byte> hidden = new ArrayDeque<>();
    for (int at = 0; at < heard.length; at++) {
      int wanted = expected.get(at);
      if (wanted == Script.ANY) hidden.add(heard[at]);
      else if (wanted != (heard[at] & 0xFF))
        throw new IOException("byte %d is %02x, not %02x".formatted(at, heard[at], wanted));
    }
    return new Asked(hidden, packet.getSocketAddress());
  }

  private void say(List<Integer> bytes, Asked last) throws IOException {
    Queue<Byte> hidden = new ArrayDeque<>(last.hidden());
    byte[] answer = new byte[bytes.size()];
    for (int at = 0; at < answer.length; at++) {
      int known = bytes.get(at);
      Byte repeated = known == Script.ANY ? hidden.poll() : Byte.valueOf((byte) known);
      if (repeated == null) throw new IOException("it repeats more than was said");
      answer[at] = repeated;
    }
    socket.send(new DatagramPacket(answer, answer.length, last.by()));
  }
}
