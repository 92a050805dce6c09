package yizhan.sandbox.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.wire.TcpLine;

/** The simulated scanner by itself. */
@ExtendWith(NothingLeftOpen.class)
class ScannerSandboxTest {
  private static final String NEWLAND_ON = "7E 01 30 30 30 30 23 53 43 4E 54 52 47 31 3B 03";
  private static final String NEWLAND_ACK = "02 01 30 30 30 30 23 53 43 4E 54 52 47 31 06 3B 03";

  @Test
  void readsWhatIsHeldWhenANewlandIsTriggered() throws IOException {
    try (ScannerSandbox scanner = new ScannerSandbox(TcpLine.open(0), ScannerKind.NEWLAND);
        Socket host = connect(scanner)) {
      scanner.hold(HeldCode.qr("办件-0001"));
      send(host, NEWLAND_ON);
      assertThat(hex(host, 17)).isEqualTo(NEWLAND_ACK);
      assertThat(text(host, 15, UTF_8)).isEqualTo("]Q1办件-0001\r");
      assertThat(scanner.reads()).isEqualTo(1);
      send(host, NEWLAND_ON);
      assertThat(hex(host, 17)).isEqualTo(NEWLAND_ACK);
      scanner.hold(new HeldCode("C0", "1"));
      assertThat(text(host, 5, UTF_8)).as("held up while it looks").isEqualTo("]C01\r");
    }
  }

  @Test
  void acknowledgesTheExampleOfTheManual() throws IOException {
    String settings = "44 46 4D 41 44 44 30 36 39 39 39 30 30 33 39 39 39 39 46 31 34 31";
    try (ScannerSandbox scanner = new ScannerSandbox(TcpLine.open(0), ScannerKind.NEWLAND);
        Socket host = connect(scanner)) {
      send(host, "7E 01 30 30 30 30 40 " + settings + " 3B 03");
      assertThat(hex(host, 32)).isEqualTo("02 01 30 30 30 30 40 " + settings + " 06 3B 03");
    }
  }

  @Test
  void aHoneywellIsTriggeredAndStopped() throws IOException {
    try (ScannerSandbox scanner = new ScannerSandbox(TcpLine.open(0), ScannerKind.HONEYWELL);
        Socket host = connect(scanner)) {
      send(host, "16 54 0D");
      await().until(scanner::triggered);
      send(host, "16 55 0D");
      await().until(() -> !scanner.triggered());
      scanner.hold(HeldCode.qr("A"));
      send(host, "16 54 0D");
      assertThat(text(host, 5, UTF_8)).isEqualTo("]Q1A\r");
      send(host, "16 4D 0D 32 33 32 42 41 44 39 2E");
      assertThat(hex(host, 9)).isEqualTo("32 33 32 42 41 44 39 06 2E");
    }
  }

  @Test
  void aZebraIsTriggeredAndStopped() throws IOException {
    try (ScannerSandbox scanner = new ScannerSandbox(TcpLine.open(0), ScannerKind.ZEBRA);
        Socket host = connect(scanner)) {
      send(host, "04 E4 04 00 FF 14");
      assertThat(hex(host, 6)).isEqualTo("04 D0 00 00 FF 2C");
      assertThat(scanner.triggered()).isTrue();
      send(host, "04 E5 04 00 FF 13");
      assertThat(hex(host, 6)).isEqualTo("04 D0 00 00 FF 2C");
      assertThat(scanner.triggered()).isFalse();
      send(host, "04 E4 04 00 FF 15");
      assertThat(hex(host, 7)).as("wrong check sum").isEqualTo("05 D1 00 00 01 FF 29");
      assertThat(scanner.triggered()).isFalse();
    }
  }

  @Test
  void sendsAtOnceAndInAnotherEncodingWhenSetUpSo() throws IOException {
    Charset chinese = Charset.forName("GB18030");
    ScannerKind kind =
        ScannerKind.NEWLAND.alwaysOn().withoutAim().withSuffix("\r\n").sending(chinese);
    try (ScannerSandbox scanner = new ScannerSandbox(TcpLine.open(0), kind);
        Socket host = connect(scanner)) {
      send(host, NEWLAND_ON);
      hex(host, 17);
      scanner.hold(HeldCode.qr("执照𠮷"));
      assertThat(text(host, 10, chinese)).isEqualTo("执照𠮷\r\n");
    }
  }

  @Test
  void misbehavesAsTold() throws IOException {
    try (ScannerSandbox scanner =
            new ScannerSandbox(TcpLine.open(0), ScannerKind.NEWLAND.alwaysOn());
        Socket host = connect(scanner)) {
      send(host, NEWLAND_ON);
      hex(host, 17);
      scanner.faults().failNext(Fault.MUTE);
      scanner.hold(HeldCode.qr("one"));
      scanner.faults().failNext(Fault.HALF);
      scanner.hold(HeldCode.qr("two."));
      scanner.hold(HeldCode.qr("3"));
      assertThat(text(host, 9, ISO_8859_1)).isEqualTo("]Q1t]Q13\r");
      scanner.faults().failNext(Fault.VANISH);
      scanner.hold(HeldCode.qr("4"));
      assertThat(host.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static Socket connect(ScannerSandbox scanner) throws IOException {
    String[] address = scanner.address().split(":", 2);
    Socket host = new Socket(address[0], Integer.parseInt(address[1]));
    host.setSoTimeout(5000);
    return host;
  }

  private static void send(Socket host, String hex) throws IOException {
    host.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  private static String hex(Socket host, int size) throws IOException {
    byte[] bytes = host.getInputStream().readNBytes(size);
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }

  private static String text(Socket host, int size, Charset charset) throws IOException {
    return new String(host.getInputStream().readNBytes(size), charset);
  }
}
