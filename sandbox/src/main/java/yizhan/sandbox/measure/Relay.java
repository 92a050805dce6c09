package yizhan.sandbox.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands on the wire between the kiosk and a server, passes everything on, and notes when. */
final class Relay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int CHUNK = 16_384;
  private static final int MOST_KEPT = 4_000;

  private final ServerSocket door;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Passed> passed = new ArrayList<>();

  /**
   * Bytes that passed.
   *
   * @param at in nanoseconds
   * @param request whether the kiosk sent them
   * @param text a character a byte
   */
  record Passed(long at, boolean request, String text) {
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** The operation, where an IPP request begins in these bytes; else 0 (RFC 8011, 4.1.2). */
    int ippOperation() {
      if (!request) return 0;
      int body = text.startsWith("POST ") ? text.indexOf(END_OF_HEAD) + END_OF_HEAD.length() : 0;
      boolean begins = text.length() > body + 3 && text.charAt(body) == 2;
      return begins ? text.charAt(body + 2) << 8 | text.charAt(body + 3) : 0;
    }
  }

  /**
   * Begins to listen.
   *
   * @param server the port on this machine that everything is passed on to
   */
  Relay(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    thread("relay-door", this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  synchronized void forget() {
    passed.clear();
  }

  synchronized List<Passed> passed() {
    return List.copyOf(passed);
  }

  /** The first that is like this. */
  Optional<Passed> first(Predicate<Passed> like) {
    return passed().stream().filter(like).findFirst();
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket kiosk = door.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.addAll(List.of(kiosk, far));
        thread("relay-there", () -> pass(kiosk, far, true));
        thread("relay-back", () -> pass(far, kiosk, false));
      } catch (IOException failed) {
        if (!door.isClosed()) LOG.warn("a connection was not relayed", failed);
      }
    }
  }

  private void pass(Socket from, Socket to, boolean request) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      to.setTcpNoDelay(true);
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        long now = System.nanoTime();
        // before it goes on: whoever has the answer can already see what was noted
        note(new Passed(now, request, new String(chunk, 0, count, StandardCharsets.ISO_8859_1)));
        out.write(chunk, 0, count);
      }
    } catch (IOException ended) {
      LOG.debug("a relayed connection ended", ended);
    } finally {
      sockets.removeAll(Set.of(from, to));
    }
  }

  private synchronized void note(Passed now) {
    if (passed.size() < MOST_KEPT) passed.add(now);
  }

  private static void thread(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) socket.close();
  }
}
