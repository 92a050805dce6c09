package yizhan.sandbox.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line over raw TCP, as serial device servers and printers on port 9100 have it. One driver at a
 * time; the next one waits until the first has gone. Listens on this machine only.
 */
public final class TcpLine implements Wire {
  private static final int MOST_WAITING = 4;
  private static final int LONGEST_POLL_MILLISECONDS = 60_000;

  private final int port;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable ServerSocket server;
  private volatile @Nullable Socket driver;

  private TcpLine(int port) {
    this.port = port;
  }

  /** Listens on this port, or on a free one for 0. */
  public static TcpLine open(int port) throws IOException {
    ServerSocket server = listen(port);
    TcpLine line = new TcpLine(server.getLocalPort());
    line.server = server;
    return line;
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MOST_WAITING);
    return server;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public int read(byte[] into, Duration wait) throws IOException {
    if (ended.getCount() == 0) return -1;
    // Zero means "for ever" to a socket, hence at least one.
    int milliseconds = Math.clamp(wait.toMillis(), 1, LONGEST_POLL_MILLISECONDS);
    ServerSocket listening = server;
    if (listening == null) return awaitEnd(wait);
    Socket speaking = driver;
    try {
      if (speaking == null) {
        listening.setSoTimeout(milliseconds);
        speaking = listening.accept();
        speaking.setTcpNoDelay(true);
        driver = speaking;
        // The line may have vanished while a driver was coming in.
        if (listening.isClosed()) hangUp();
      }
      speaking.setSoTimeout(milliseconds);
      int count = speaking.getInputStream().read(into);
      if (count >= 0) return count;
      hangUp();
    } catch (SocketTimeoutException _) {
      return 0;
    } catch (IOException _) {
      hangUp();
    }
    return ended.getCount() == 0 ? -1 : 0;
  }

  private int awaitEnd(Duration wait) {
    try {
      return ended.await(Math.min(wait.toMillis(), 50), TimeUnit.MILLISECONDS) ? -1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void write(byte[] bytes) {
    Socket speaking = driver;
    if (speaking == null) return;
    try {
      speaking.getOutputStream().write(bytes);
    } catch (IOException _) {
      hangUp();
    }
  }

  private void hangUp() {
    Socket gone = driver;
    driver = null;
    close(gone);
  }

  private static void close(@Nullable AutoCloseable socket) {
    try {
      if (socket != null) socket.close();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException("a socket did not close", e));
    }
  }

  @Override
  public OptionalInt driverBaud() {
    return OptionalInt.empty();
  }

  @Override
  public void vanish() {
    ServerSocket listening = server;
    server = null;
    close(listening);
    hangUp();
  }

  @Override
  public void comeBack() throws IOException {
    if (ended.getCount() == 0) throw new IOException("closed for good");
    if (server == null) server = listen(port);
  }

  @Override
  public boolean present() {
    return server != null;
  }

  @Override
  public void close() {
    ended.countDown();
    vanish();
  }
}
