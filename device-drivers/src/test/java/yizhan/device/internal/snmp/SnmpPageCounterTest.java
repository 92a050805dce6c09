package yizhan.device.internal.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.mp.SnmpConstants;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/** The page counter over SNMP, asked of an agent that nobody here wrote. */
class SnmpPageCounterTest {
  private static final int SHEETS = 8;
  private static final int MICROMETRES = 4;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path directory;

  @Test
  void readsHowManyPagesWerePrinted() throws Exception {
    try (CounterpartAgent agent = new CounterpartAgent(directory);
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", agent.port(), "blanks")) {
      agent.says(SHEETS, 41_999);
      assertThat(counter.read(Deadline.in(LONG))).isEqualTo(OptionalLong.of(41_999));
      agent.says(SHEETS, 42_001);
      assertThat(counter.read(Deadline.in(LONG))).isEqualTo(OptionalLong.of(42_001));
    }
  }

  @Test
  void readsACounterThatIsAboutToTurnOver() throws Exception {
    try (CounterpartAgent agent = new CounterpartAgent(directory);
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", agent.port(), "blanks")) {
      agent.says(SHEETS, 4_294_967_295L);
      assertThat(counter.read(Deadline.in(LONG))).isEqualTo(OptionalLong.of(4_294_967_295L));
    }
  }

  @Test
  void takesNoLengthForPages() throws Exception {
    try (CounterpartAgent agent = new CounterpartAgent(directory);
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", agent.port(), "blanks")) {
      agent.says(MICROMETRES, 41_999);
      assertThat(counter.read(Deadline.in(LONG))).isEmpty();
    }
  }

  @Test
  void knowsAPrinterWithoutACounter() throws Exception {
    try (CounterpartAgent agent = new CounterpartAgent(directory);
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", agent.port(), "blanks")) {
      assertThat(counter.read(Deadline.in(LONG))).isEmpty();
    }
  }

  /** An agent does not answer who names another community. */
  @Test
  void givesUpInTimeWhenNobodyAnswers() throws Exception {
    try (DatagramSocket mute = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", mute.getLocalPort(), "blanks")) {
      assertThatThrownBy(() -> counter.read(Deadline.in(SHORT)))
          .isInstanceOfSatisfying(
              DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
      DatagramPacket question = new DatagramPacket(new byte[512], 512);
      mute.setSoTimeout((int) LONG.toMillis());
      mute.receive(question);
      assertThat(question.getLength()).as("it did ask").isPositive();
    }
  }

  @Test
  void isCalledOffAtOnce() throws Exception {
    try (DatagramSocket mute = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", mute.getLocalPort(), "blanks")) {
      Deadline deadline = Deadline.in(LONG);
      deadline.cancel();
      assertThatThrownBy(() -> counter.read(deadline))
          .isInstanceOfSatisfying(
              DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
    }
  }

  @Test
  void leavesNoThread() throws Exception {
    try (DatagramSocket mute = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        SnmpPageCounter counter = new SnmpPageCounter("127.0.0.1", mute.getLocalPort(), "blanks")) {
      assertThatThrownBy(() -> counter.read(Deadline.in(SHORT)))
          .isInstanceOf(DeviceException.class);
    }
    Awaitility.await()
        .atMost(LONG)
        .until(() ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().contains("UDPTransportMapping")));
  }

  @Test
  void doesNotCallARefusalNoCounter() {
    PDU refused = new PDUv1();
    refused.setErrorStatus(SnmpConstants.SNMP_ERROR_GENERAL_ERROR);
    assertThatThrownBy(() -> PageCounterQuestion.count(refused))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
  }

  @Test
  void takesNoOtherAnswer() {
    assertThatThrownBy(() -> PageCounterQuestion.count(new PDUv1()))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GARBLED));
  }
}
