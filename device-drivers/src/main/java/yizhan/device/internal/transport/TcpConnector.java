package yizhan.device.internal.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/** Connects to a serial device server, or to a printer that listens on raw TCP. */
record TcpConnector(String host, int port) implements Connector {
  /** How soon a cancel is noticed while a name is looked up. */
  private static final Duration SLICE = Duration.ofMillis(20);

  /** Behind a device server lies a serial line after all; its speed is not ours to know. */
  private static final int USUAL_BAUD = 115_200;

  @Override
  public String describe() {
    return "tcp " + host + ":" + port;
  }

  @Override
  public int baud() {
    return USUAL_BAUD;
  }

  @Override
  public Line connect(Deadline deadline) throws DeviceException {
    InetSocketAddress target = new InetSocketAddress(lookUp(deadline), port);
    TcpLine line = null;
    try {
      SocketChannel channel = SocketChannel.open();
      line = new TcpLine(channel, describe());
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      channel.connect(target);
      line.finishConnecting(deadline);
      return line;
    } catch (IOException e) {
      if (line != null) line.close();
      throw new DeviceException(Reason.DISCONNECTED, describe() + " cannot be reached", e);
    } catch (DeviceException e) {
      if (line != null) line.close();
      throw e;
    }
  }

  /**
   * A literal address needs no question; a name is asked for on a thread of its own, because the
   * resolver knows neither deadlines nor interrupts.
   */
  private InetAddress lookUp(Deadline deadline) throws DeviceException {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException _) {
      return askResolver(deadline);
    }
  }

  private InetAddress askResolver(Deadline deadline) throws DeviceException {
    FutureTask<InetAddress> question = new FutureTask<>(() -> InetAddress.getByName(host));
    Thread asker = Thread.ofPlatform().daemon().name("yizhan-lookup " + host).start(question);
    try {
      while (!asker.join(SLICE)) deadline.check("looking up " + host);
      return question.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException(Reason.CANCELLED, "looking up " + host, e);
    } catch (ExecutionException e) {
      throw new DeviceException(Reason.DISCONNECTED, host + " is not known", e);
    }
  }
}
