package yizhan.sandbox.together;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A port for a program that must be told one. The system hands out ports from 32,768 by itself, to
 * whoever connects to anything: one of those may be taken before the program is up.
 */
public final class QuietPort {
  private static final int LOWEST = 20_000;
  private static final int PORTS = 5_000;

  private QuietPort() {}

  /** One on which nobody listens. */
  public static int find() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    int first = LOWEST + (int) (ProcessHandle.current().pid() % PORTS);
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket probe = new ServerSocket(port, 1, here)) {
        return probe.getLocalPort();
      } catch (BindException _) {
        // taken: the next one
      }
    }
    throw new IOException("no port is free from " + first);
  }
}
