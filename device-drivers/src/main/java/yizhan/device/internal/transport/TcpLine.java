package yizhan.device.internal.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * A TCP connection that never blocks: waiting is done in a selector, which an interrupt or a close
 * wakes at once, and which looks for a cancel every slice.
 */
final class TcpLine implements Line {
  private static final Logger log = LoggerFactory.getLogger(TcpLine.class);

  /** How soon a cancel is noticed, ms. */
  private static final long SLICE_MS = 20;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final String name;

  TcpLine(SocketChannel channel, String name) throws IOException {
    this.channel = channel;
    this.name = name;
    try {
      channel.configureBlocking(false);
      this.selector = Selector.open();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    this.key = channel.register(selector, 0);
  }

  /**
   * Waits until somebody has answered.
   *
   * @throws IOException when nobody does; also when the answer is our own: a port on this machine
   *     that nobody listens on may be the very one that the system picks for our end, and TCP then
   *     connects the socket to itself (RFC 9293, 3.5, simultaneous open)
   */
  void finishConnecting(Deadline deadline) throws DeviceException, IOException {
    while (!channel.finishConnect()) {
      deadline.check("connecting to " + name);
      await(SelectionKey.OP_CONNECT, SLICE_MS);
    }
    if (channel.getLocalAddress().equals(channel.getRemoteAddress()))
      throw new ConnectException("nobody listens; connected to itself");
  }

  @Override
  public int read(byte[] into) {
    try {
      return channel.read(ByteBuffer.wrap(into));
    } catch (IOException e) {
      log.debug("{} lost: {}", name, e.toString());
      return -1;
    }
  }

  @Override
  public void awaitInput(long nanos) {
    try {
      long millis = Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, SLICE_MS);
      await(SelectionKey.OP_READ, millis);
    } catch (IOException e) {
      log.debug("{} lost: {}", name, e.toString());
      close();
    }
  }

  @Override
  public void write(byte[] bytes, Deadline deadline) throws DeviceException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      while (true) {
        channel.write(rest);
        if (!rest.hasRemaining()) return;
        deadline.check("writing to " + name);
        await(SelectionKey.OP_WRITE, SLICE_MS);
      }
    } catch (IOException e) {
      throw new DeviceException(Reason.DISCONNECTED, name + " is gone", e);
    }
  }

  private void await(int operation, long millis) throws IOException {
    try {
      key.interestOps(operation);
      selector.select(millis);
      selector.selectedKeys().clear();
    } catch (CancelledKeyException | ClosedSelectorException e) {
      // Closed from another thread; the channel says so at its next use.
      log.trace("{} closed while waiting", name, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      selector.close();
    } catch (IOException e) {
      log.debug("{} did not close cleanly: {}", name, e.toString());
    }
  }
}
