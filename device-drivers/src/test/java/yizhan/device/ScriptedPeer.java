package yizhan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import yizhan.device.connect.Address;
import yizhan.device.internal.transport.Transport;

/**
 * The other end of a wire, by hand: it expects bytes and answers with bytes, in order, over
 * loopback TCP. What does not match the script fails the test when the peer is closed.
 */
public final class ScriptedPeer implements AutoCloseable {
  private static final Duration PARTING = Duration.ofSeconds(5);

  /** What to expect; and what to do then, each part sent on its own. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Step(byte[] request, List<byte[]> replies, boolean hangUp) {}

  private final ServerSocket server;
  private final Queue<Step> script = new ConcurrentLinkedQueue<>();
  private final List<Long> heardAt = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile @Nullable Socket connection;
  private volatile @Nullable String mismatch;
  private volatile boolean closing;

  public ScriptedPeer() {
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().name("scripted-peer").start(this::serve);
  }

  /** When these bytes come, answers with those; with none, keeps silent. */
  public ScriptedPeer on(byte[] request, byte[]... replies) {
    script.add(new Step(request, Arrays.asList(replies), false));
    return this;
  }

  /** When these bytes come, answers with those and hangs up; the next connection goes on. */
  public ScriptedPeer vanishOn(byte[] request, byte[]... replies) {
    script.add(new Step(request, Arrays.asList(replies), true));
    return this;
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return server.getLocalPort();
  }

  public Address address() {
    return new Address.Tcp(host(), port());
  }

  /** A transport to this peer. */
  public Transport transport() {
    return Transport.tcp(host(), port());
  }

  /** When each request had come whole, nanoseconds. */
  public List<Long> heardAt() {
    return heardAt;
  }

  /** Sends bytes that nobody asked for, on the connection that stands. */
  public void say(byte[] bytes) throws IOException {
    Socket open = connection;
    assertThat(open).isNotNull();
    if (open != null) open.getOutputStream().write(bytes);
  }

  /** Whether the other side has come. */
  public boolean connected() {
    return connection != null;
  }

  /** Whether all of the script has been played. */
  public boolean done() {
    return script.isEmpty();
  }

  /** Waits for what is still on its way, and hangs up. */
  @Override
  public void close() {
    try {
      await("steps that were not played")
          .pollDelay(Duration.ZERO)
          .atMost(PARTING)
          .until(() -> done() || mismatch != null);
    } finally {
      hangUp();
    }
    assertThat(mismatch).isNull();
  }

  private void hangUp() {
    closing = true;
    try {
      server.close();
      Socket open = connection;
      if (open != null) open.close();
      assertThat(thread.join(PARTING)).as("the peer has ended").isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (!closing) {
      try (Socket socket = server.accept()) {
        connection = socket;
        if (closing) return; // else close() may have looked for it too early, and hangs up nothing
        socket.setTcpNoDelay(true);
        converse(socket);
      } catch (SocketException e) {
        if (!closing && !String.valueOf(e.getMessage()).contains("reset")) mismatch = e.toString();
      } catch (IOException e) {
        mismatch = e.toString();
      }
    }
  }

  private void converse(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    List<Byte> heard = new ArrayList<>();
    for (int next = in.read(); next >= 0; next = in.read()) {
      heard.add((byte) next);
      Step step = script.peek();
      byte[] request = step == null ? new byte[0] : step.request;
      if (heard.size() > request.length || request[heard.size() - 1] != (byte) next) {
        mismatch = "heard " + hex(heard) + " instead of " + HexFormat.of().formatHex(request);
        return;
      }
      if (heard.size() < request.length || step == null) continue;
      heard.clear();
      heardAt.add(System.nanoTime());
      script.remove();
      for (byte[] reply : step.replies) out.write(reply);
      if (step.hangUp) return;
    }
  }

  private static String hex(List<Byte> bytes) {
    StringBuilder hex = new StringBuilder();
    for (byte each : bytes) hex.append("%02x".formatted(each));
    return hex.toString();
  }
}
