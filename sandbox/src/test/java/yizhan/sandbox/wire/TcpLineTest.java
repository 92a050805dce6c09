package yizhan.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import yizhan.sandbox.leak.NothingLeftOpen;

/** The line over TCP, with a plain socket at the driver's end. */
@ExtendWith(NothingLeftOpen.class)
class TcpLineTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private final byte[] one = new byte[1];

  @Test
  void carriesBytesBothWaysAndTakesTheNextDriver() throws Exception {
    try (TcpLine line = TcpLine.open(0)) {
      for (int visit = 0; visit < 2; visit++) {
        try (Socket driver = connect(line)) {
          driver.getOutputStream().write(0xA5);
          assertThat(line.read(one, SOON)).isEqualTo(1);
          assertThat(one).containsExactly(0xA5);
          line.write(new byte[] {0x5A});
          assertThat(driver.getInputStream().read()).isEqualTo(0x5A);
        }
        assertThat(line.read(one, SOON)).isZero();
      }
    }
  }

  @Test
  void vanishesAndComesBackOnTheSamePort() throws Exception {
    try (TcpLine line = TcpLine.open(0)) {
      try (Socket driver = connect(line)) {
        driver.getOutputStream().write(1);
        assertThat(line.read(one, SOON)).isEqualTo(1);
        line.vanish();
        assertThat(driver.getInputStream().read()).isEqualTo(-1);
      }
      assertThatThrownBy(() -> connect(line).close()).isInstanceOf(IOException.class);
      line.comeBack();
      try (Socket driver = connect(line)) {
        driver.getOutputStream().write(2);
        assertThat(line.read(one, SOON)).isEqualTo(1);
      }
    }
  }

  private static Socket connect(Wire line) throws IOException {
    String[] address = line.address().split(":", 2);
    Socket socket = new Socket(address[0], Integer.parseInt(address[1]));
    socket.setSoTimeout((int) SOON.toMillis());
    return socket;
  }
}
