package yizhan.device.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.ScriptedPeer;

/** What every driver relies on: deadlines, cancels, losses, and nothing left behind. */
class TransportTest {
  @AfterEach
  void leavesNoThread() {
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("yizhan-"));
  }

  @Test
  void givesUpAWriteThatNobodyTakes() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Transport transport = Transport.tcp("127.0.0.1", deaf.getLocalPort())) {
      transport.ready(soon());
      long start = System.nanoTime();
      byte[] endless = new byte[64 << 20];
      assertReason(
          Reason.TIMED_OUT, () -> transport.write(endless, Deadline.in(Duration.ofMillis(200))));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertReason(Reason.DISCONNECTED, () -> transport.read(new byte[1], soon()));
      assertThat(transport.ready(soon())).as("connected anew").isFalse();
    }
  }

  @Test
  @SuppressWarnings("try") // closing early, from elsewhere, is what is tested
  void freesAWriterWhenClosed() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Transport transport = Transport.tcp("127.0.0.1", deaf.getLocalPort())) {
      transport.ready(soon());
      CompletableFuture<?> closer =
          CompletableFuture.runAsync(() -> {
            try (Socket accepted = deaf.accept()) {
              transport.close();
              assertThat(accepted.isConnected()).isTrue();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      assertReason(Reason.DISCONNECTED, () -> transport.write(new byte[64 << 20], soon()));
      closer.join();
      assertThat(transport.ready(soon())).as("connected anew").isFalse();
    }
  }

  @Test
  void throwsAwayWhatCameUnasked() throws Exception {
    try (ScriptedPeer peer = new ScriptedPeer();
        Transport transport = peer.transport()) {
      assertThat(transport.ready(soon())).isFalse();
      Awaitility.await().until(peer::connected);
      peer.say("old".getBytes(StandardCharsets.US_ASCII));
      Awaitility.await().until(() -> transport.ready(soon()));
      peer.on("a".getBytes(StandardCharsets.US_ASCII), "b".getBytes(StandardCharsets.US_ASCII));
      transport.write("a".getBytes(StandardCharsets.US_ASCII), soon());
      byte[] heard = new byte[10];
      assertThat(transport.read(heard, soon())).isEqualTo(1);
      assertThat(heard[0]).isEqualTo((byte) 'b');
      assertThat(transport.read(heard, Deadline.in(Duration.ofMillis(30)))).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"/dev/no-such-port, does not exist", "0400:C35A:YZ-0, is not plugged in"})
  void saysWhatIsWrongWithASerialPort(String port, String why) {
    try (Transport transport = Transport.serial(port, 115_200)) {
      assertThat(transport.describe()).isEqualTo(port);
      assertThatThrownBy(() -> transport.ready(soon()))
          .hasMessageContaining("DISCONNECTED")
          .hasMessageContaining(why);
    }
  }

  /** The port is taken, so that nobody else can, and not listened on. */
  @Test
  void saysThatNobodyListens() throws IOException {
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (Transport transport = Transport.tcp("localhost", taken.getLocalPort())) {
        assertReason(Reason.DISCONNECTED, () -> transport.ready(soon()));
      }
    }
  }

  /** As happens by chance to who asks for a free port of this machine again and again. */
  @Test
  void doesNotTakeItselfForTheDevice() throws Exception {
    SocketChannel channel = SocketChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    TcpLine line = new TcpLine(channel, "itself");
    channel.connect(channel.getLocalAddress());
    assertThatThrownBy(() -> line.finishConnecting(soon())).isInstanceOf(ConnectException.class);
    line.close();
  }

  @Test
  void startsNothingWhenCalledOffBefore() {
    Deadline deadline = soon();
    deadline.cancel();
    try (Transport transport = Transport.tcp("127.0.0.1", 9)) {
      assertReason(Reason.CANCELLED, () -> transport.ready(deadline));
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }

  private static void assertReason(Reason reason, ThrowingCallable operation) {
    assertThatThrownBy(operation)
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
