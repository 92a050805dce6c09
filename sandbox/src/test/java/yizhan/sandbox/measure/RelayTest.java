package yizhan.sandbox.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import yizhan.sandbox.measure.Relay.Passed;

/** Whoever stands on the wire changes nothing on it, and knows a print job when it passes. */
class RelayTest {
  @Test
  void passesBothWaysAndNotesWhen() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Relay relay = new Relay(server.getLocalPort())) {
      var answered =
          CompletableFuture.runAsync(() -> {
            try (Socket heard = server.accept()) {
              byte[] asked = heard.getInputStream().readNBytes(3);
              heard.getOutputStream().write(asked);
            } catch (java.io.IOException failed) {
              throw new java.io.UncheckedIOException(failed);
            }
          });
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
        client.getOutputStream().write("ask".getBytes(StandardCharsets.US_ASCII));
        assertThat(client.getInputStream().readNBytes(3)).asString().isEqualTo("ask");
      }
      answered.join();
      assertThat(relay.passed().stream().filter(Passed::request)).isNotEmpty();
    }
  }

  @Test
  void knowsAnIppOperationWithAndWithoutItsHead() {
    String body = "\u0002\u0000\u0000\u0005\u0000\u0000\u0000\u0001";
    assertThat(new Passed(0, true, "POST / HTTP/1.1\r\n\r\n" + body).ippOperation()).isEqualTo(5);
    assertThat(new Passed(0, true, body).ippOperation()).isEqualTo(5);
    assertThat(new Passed(0, false, body).ippOperation()).isZero();
    assertThat(new Passed(0, true, "GET / HTTP/1.1\r\n\r\n").ippOperation()).isZero();
  }
}
