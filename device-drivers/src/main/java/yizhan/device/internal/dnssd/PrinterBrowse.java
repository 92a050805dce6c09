package yizhan.device.internal.dnssd;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import yizhan.device.Deadline;
import yizhan.device.find.Advert;

/**
 * Asks the network once who prints (RFC 6762, 5.1: one-shot questions from a port of our own, which
 * are answered to that port). It keeps nothing open and shares no port with a daemon that may run.
 */
public final class PrinterBrowse {
  private static final int PORT = 5353;

  /** Questions are repeated, as datagrams get lost, and as answers raise new ones. */
  private static final int ROUNDS = 4;

  private static final Duration ROUND = Duration.ofMillis(500);
  private static final int LONGEST = 9000; // RFC 6762, 17

  private PrinterBrowse() {}

  /**
   * Asks on every network that can be asked; takes two seconds, less when the deadline is sooner.
   *
   * @throws IOException when there is no network at all
   */
  public static List<Advert> browse(Deadline deadline) throws IOException {
    Adverts adverts = new Adverts();
    try (DatagramSocket socket = new DatagramSocket()) {
      for (int round = 0; round < ROUNDS && !deadline.passed(); round++) {
        byte[] question = DnsQuestion.encode(adverts.questions());
        for (NetworkInterface network : networks()) ask(socket, network, question);
        hear(socket, adverts, deadline.atMost(ROUND));
      }
    }
    return adverts.whole();
  }

  private static void ask(DatagramSocket socket, NetworkInterface network, byte[] question)
      throws IOException {
    InetAddress group = InetAddress.ofLiteral("224.0.0.251");
    try {
      socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
      socket.send(new DatagramPacket(question, question.length, group, PORT));
    } catch (IOException e) {
      // a network without a way to it just now; the others are asked all the same
      if (Thread.currentThread().isInterrupted()) throw e;
    }
  }

  private static void hear(DatagramSocket socket, Adverts adverts, Deadline end)
      throws IOException {
    byte[] buffer = new byte[LONGEST];
    while (!end.passed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      socket.setSoTimeout((int) Math.max(1, end.remaining().toMillis()));
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException _) {
        return;
      }
      boolean fromResponder = ((InetSocketAddress) packet.getSocketAddress()).getPort() == PORT;
      // a stranger may send to any port; responders answer from theirs
      if (fromResponder)
        adverts.add(DnsAnswerParser.parse(Arrays.copyOf(buffer, packet.getLength())));
    }
  }

  private static List<NetworkInterface> networks() throws IOException {
    return NetworkInterface.networkInterfaces().filter(PrinterBrowse::canBeAsked).toList();
  }

  private static boolean canBeAsked(NetworkInterface network) {
    try {
      return network.isUp() && network.supportsMulticast();
    } catch (IOException _) {
      return false; // it went while we looked
    }
  }
}
