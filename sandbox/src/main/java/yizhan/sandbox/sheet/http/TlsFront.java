package yizhan.sandbox.sheet.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/**
 * TLS in front of a printer that speaks without: takes connections on a port of its own, and passes
 * on what comes out of them.
 */
public final class TlsFront implements AutoCloseable {
  private static final int MOST_WAITING = 8;

  private final ServerSocket door;
  private final int printer;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong passed = new AtomicLong();
  private final Thread doorman;

  /**
   * Listens on this machine.
   *
   * @param port 0 for any free one
   * @param context with the key and the certificate that are shown
   * @param printer where the printer listens on this machine
   */
  public TlsFront(int port, SSLContext context, int printer) throws IOException {
    this.printer = printer;
    this.door = context.getServerSocketFactory().createServerSocket();
    door.setReuseAddress(true);
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MOST_WAITING);
    this.doorman = Thread.ofPlatform().daemon().name("tls-front-door").start(this::receive);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** How many bytes of requests came through: none of whoever did not believe the certificate. */
  public long passed() {
    return passed.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket each : open) each.close();
    try {
      doorman.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        Socket beyond = new Socket(InetAddress.getLoopbackAddress(), printer);
        open.add(guest);
        open.add(beyond);
        pass(guest, beyond, passed);
        pass(beyond, guest, new AtomicLong());
      } catch (IOException _) {
        // the door was closed, or the printer is switched off: the guest finds nobody
      }
    }
  }

  private void pass(Socket from, Socket to, AtomicLong counted) {
    Thread.ofPlatform()
        .daemon()
        .name("tls-front-line")
        .start(() -> {
          byte[] buffer = new byte[8192];
          try (from;
              to) {
            for (int count = 0; count >= 0; count = from.getInputStream().read(buffer)) {
              counted.addAndGet(count);
              to.getOutputStream().write(buffer, 0, count);
            }
          } catch (IOException _) {
            // either end hung up, or did not believe the other: both are ended
          } finally {
            open.remove(from);
            open.remove(to);
          }
        });
  }
}
