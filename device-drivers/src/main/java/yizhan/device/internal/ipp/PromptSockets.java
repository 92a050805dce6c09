package yizhan.device.internal.ipp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/**
 * Sockets that send at once. By default the last piece of a document waits until the printer has
 * acknowledged the piece before, which it puts off for some 40 ms (Nagle against delayed
 * acknowledgement, RFC 9293, 3.7.4).
 */
final class PromptSockets extends SocketFactory {
  private final Supplier<Socket> unconnected;

  PromptSockets(Supplier<Socket> unconnected) {
    this.unconnected = unconnected;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = unconnected.get();
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connectedElsewhere();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw connectedElsewhere();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connectedElsewhere();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw connectedElsewhere();
  }

  private static UnsupportedOperationException connectedElsewhere() {
    return new UnsupportedOperationException("the HTTP client connects by itself");
  }
}
