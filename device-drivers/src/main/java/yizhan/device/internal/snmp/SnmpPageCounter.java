package yizhan.device.internal.snmp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.record.Tape;
import yizhan.device.printer.PageCounter;

/**
 * The page counter of a printer's engine over SNMPv1, which every network printer speaks. A
 * question that is lost is asked again, since asking moves nothing.
 */
public final class SnmpPageCounter implements PageCounter {
  /** How long one question may be on its way; datagrams get lost. */
  private static final Duration ONE_TRY = Duration.ofMillis(800);

  /** How soon a cancel is noticed. */
  private static final Duration SLICE = Duration.ofMillis(10);

  /** Numbers of questions have four bytes each, so that recordings of them are of one length. */
  private static final int FIRST_NUMBER = 1 << 30;

  private final String host;
  private final int port;
  private final OctetString community;
  private final Optional<Tape> tape;
  private int number = (int) System.nanoTime();
  private @Nullable Snmp line;

  /**
   * Opens nothing yet.
   *
   * @param community what the agent lets others read under
   * @param tape keeps the datagrams, if there is one
   */
  public SnmpPageCounter(String host, int port, String community, Optional<Tape> tape) {
    this.host = host;
    this.port = port;
    this.community = new OctetString(community);
    this.tape = tape;
  }

  SnmpPageCounter(String host, int port, String community) {
    this(host, port, community, Optional.empty());
  }

  @Override
  public OptionalLong read(Deadline deadline) throws DeviceException {
    while (true) {
      deadline.check("SNMP page counter of " + host);
      PDU answer = once(deadline);
      if (answer != null) return PageCounterQuestion.count(answer);
    }
  }

  private @Nullable PDU once(Deadline deadline) throws DeviceException {
    CompletableFuture<ResponseEvent<?>> heard = new CompletableFuture<>();
    Deadline oneTry = deadline.atMost(ONE_TRY);
    try {
      CommunityTarget<Address> target =
          new CommunityTarget<>(new UdpAddress(InetAddress.getByName(host), port), community);
      target.setVersion(SnmpConstants.version1);
      target.setRetries(0);
      target.setTimeout(Math.max(1, oneTry.remaining().toMillis()));
      line().send(PageCounterQuestion.ask(nextNumber()), target, null, listener(heard));
    } catch (IOException unreachable) {
      throw new DeviceException(Reason.DISCONNECTED, "SNMP at " + host, unreachable);
    }
    while (!heard.isDone() && !oneTry.passed())
      deadline.pause(SLICE, "SNMP page counter of " + host);
    ResponseEvent<?> event = heard.getNow(null);
    return event == null ? null : event.getResponse();
  }

  private static DefaultUdpTransportMapping datagrams() throws IOException {
    return new DefaultUdpTransportMapping();
  }

  private synchronized int nextNumber() {
    number++;
    return FIRST_NUMBER | (number & (FIRST_NUMBER - 1));
  }

  private static ResponseListener listener(CompletableFuture<ResponseEvent<?>> heard) {
    return new ResponseListener() {
      @Override
      public <A extends Address> void onResponse(ResponseEvent<A> event) {
        // else the library keeps the question for ever
        if (event.getSource() instanceof Snmp snmp) snmp.cancel(event.getRequest(), this);
        heard.complete(event);
      }
    };
  }

  private synchronized Snmp line() throws IOException {
    Snmp open = line;
    if (open == null) {
      open = new Snmp(tape.isPresent() ? new RecordedDatagrams(tape.get()) : datagrams());
      open.listen();
      line = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    Snmp open = line;
    line = null;
    if (open == null) return;
    try {
      open.close();
    } catch (IOException _) {
      // a socket for datagrams: nothing was under way that anybody waits for
    }
  }
}
