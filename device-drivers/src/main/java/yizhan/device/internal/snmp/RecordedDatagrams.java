package yizhan.device.internal.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import yizhan.device.internal.record.Tape;

/** Datagrams to and from an agent, and a tape of them. */
final class RecordedDatagrams extends DefaultUdpTransportMapping {
  private final Tape tape;

  RecordedDatagrams(Tape tape) throws IOException {
    this.tape = tape;
    tape.opened(0);
  }

  /** Kept before it is sent: an answer may be there before this has returned. */
  @Override
  public void sendMessage(
      UdpAddress to, byte[] message, TransportStateReference state, long timeout, int retries)
      throws IOException {
    tape.said(message);
    super.sendMessage(to, message, state, timeout, retries);
  }

  @Override
  protected void fireProcessMessage(
      DatagramPacket packet, ByteBuffer message, TransportStateReference state) {
    byte[] bytes = new byte[message.remaining()];
    message.duplicate().get(bytes);
    tape.heard(bytes, bytes.length);
    super.fireProcessMessage(packet, message, state);
  }

  @Override
  public void close() throws IOException {
    tape.closed();
    super.close();
  }
}
