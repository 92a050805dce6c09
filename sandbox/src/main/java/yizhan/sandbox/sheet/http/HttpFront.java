package yizhan.sandbox.sheet.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server on the loopback address: keep-alive, chunks, {@code Expect:
 * 100-continue}. Our own, because a simulated device must be able to break off, keep silent and
 * talk nonsense in ways that a good server forbids, and because its answers leave in one write (the
 * JDK's leave in two, which costs the client's delayed acknowledgement, 40 ms).
 */
public final class HttpFront implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
  private static final int MOST_CONNECTIONS = 32;
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

  private final Duration patience;
  private final ServerSocket door;
  private final String name;
  private @Nullable Thread doorman;
  private final Set<HttpConnection> guests = ConcurrentHashMap.newKeySet();

  /**
   * Opens the port; who connects waits until {@link #serve}.
   *
   * @param port 0 for any free one
   * @param patience how long a connection may be idle, or keep its own request waiting
   * @param name the prefix of this server's thread names
   */
  public HttpFront(int port, Duration patience, String name) throws IOException {
    this.name = name;
    this.patience = patience;
    this.door = new ServerSocket();
    try {
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MOST_CONNECTIONS);
    } catch (IOException taken) {
      door.close();
      throw taken;
    }
  }

  /** Takes connections from now on. */
  public void serve(HttpSite site) {
    doorman = Thread.ofPlatform().daemon().name(name + "-door").start(() -> receive(site));
  }

  public int port() {
    return door.getLocalPort();
  }

  private void receive(HttpSite site) {
    for (int number = 1; !door.isClosed(); number++) {
      try {
        Socket socket = door.accept();
        if (guests.size() >= MOST_CONNECTIONS) {
          socket.close();
          continue;
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        HttpConnection guest = new HttpConnection(socket, site, guests::remove);
        guests.add(guest);
        guest.start(name + "-line-" + number);
        if (door.isClosed()) guest.close();
      } catch (IOException failed) {
        if (!door.isClosed()) LOG.warn("a connection could not be taken", failed);
      }
    }
  }

  /** Closes the port and every connection, and waits for their threads. */
  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failed) {
      LOG.warn("the port did not close", failed);
    }
    guests.forEach(HttpConnection::close);
    try {
      Thread receiving = doorman;
      if (receiving != null) receiving.join(LONGEST_FAREWELL);
      for (HttpConnection guest : Set.copyOf(guests)) guest.join(LONGEST_FAREWELL);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
