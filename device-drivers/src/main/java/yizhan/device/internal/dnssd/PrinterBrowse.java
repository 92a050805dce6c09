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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.find.Advert;
import yizhan.device.internal.record.Tape;

/**
 * Asks the network once who prints (RFC 6762, 5.1: one-shot questions from a port of our own, which
 * are answered to that port). It keeps nothing open and shares no port with a daemon that may run.
 */
public final class PrinterBrowse {
  /** Whoever makes itself known on a network. */
  public static final InetSocketAddress RESPONDERS =
      new InetSocketAddress(InetAddress.ofLiteral("224.0.0.251"), 5353);

  /** Questions are repeated, as datagrams get lost, and as answers raise new ones. */
  private static final int ROUNDS = 4;

  private static final Duration ROUND = Duration.ofMillis(500);
  private static final int LONGEST = 9000; // RFC 6762, 17

  /** More than a network's printers say at once; a flood is not kept. */
  private static final int MOST_A_ROUND = 1024;

  private PrinterBrowse() {}

  /**
   * Asks on every network that can be asked; takes two seconds, less when the deadline is sooner.
   *
   * @throws IOException when there is no network at all
   */
  public static List<Advert> browse(Deadline deadline) throws IOException {
    return browse(RESPONDERS, Optional.empty(), deadline);
  }

  /**
   * The same, elsewhere or on tape.
   *
   * @param responders to whom it is said, and from whose port answers come
   * @param tape keeps what is asked, once a round, and what comes back
   */
  public static List<Advert> browse(
      InetSocketAddress responders, Optional<Tape> tape, Deadline deadline) throws IOException {
    Adverts adverts = new Adverts();
    tape.ifPresent(each -> each.opened(0));
    try (DatagramSocket socket = new DatagramSocket()) {
      for (int round = 0; round < ROUNDS && !deadline.passed(); round++) {
        byte[] question = DnsQuestion.encode(adverts.questions());
        tape.ifPresent(each -> each.said(question));
        ask(socket, new DatagramPacket(question, question.length, responders));
        for (byte[] answer : hear(socket, responders.getPort(), tape, deadline.atMost(ROUND)))
          adverts.add(DnsAnswerParser.parse(answer));
      }
    }
    tape.ifPresent(Tape::closed);
    return adverts.whole();
  }

  private static void ask(DatagramSocket socket, DatagramPacket question) throws IOException {
    if (!question.getAddress().isMulticastAddress()) {
      socket.send(question);
      return;
    }
    for (NetworkInterface network : networks()) {
      try {
        socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
        socket.send(question);
      } catch (IOException e) {
        // a network without a way to it just now; the others are asked all the same
        if (Thread.currentThread().isInterrupted()) throw e;
      }
    }
  }

  private static List<byte[]> hear(
      DatagramSocket socket, int port, Optional<Tape> tape, Deadline end) throws IOException {
    List<byte[]> heard = new ArrayList<>();
    byte[] buffer = new byte[LONGEST];
    while (!end.passed() && heard.size() < MOST_A_ROUND) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      socket.setSoTimeout((int) Math.max(1, end.remaining().toMillis()));
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException _) {
        return heard;
      }
      // a stranger may send to any port; responders answer from theirs
      if (packet.getPort() != port) continue;
      tape.ifPresent(each -> each.heard(buffer, packet.getLength()));
      heard.add(Arrays.copyOf(buffer, packet.getLength()));
    }
    return heard;
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
