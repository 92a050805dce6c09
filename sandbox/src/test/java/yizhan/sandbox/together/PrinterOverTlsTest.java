package yizhan.sandbox.together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.Recording;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.SheetPrinterSettings;
import yizhan.sandbox.sheet.http.TlsFront;

/** One certificate is believed, and nothing is said to whoever has another, or none. */
class PrinterOverTlsTest {
  private static final SheetOrder ORDER = new SheetOrder("T-1/1", SheetSize.A3, "tray-1");
  private static final char[] PASSWORD = "sandbox".toCharArray();

  @TempDir Path folder;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private SheetPrinterSandbox sandbox;

  @SuppressWarnings("NullAway.Init") // JUnit calls switchOn before each test
  PrinterOverTlsTest() {}

  @BeforeEach
  void switchOn() throws Exception {
    sandbox = keep(SheetPrinterSandbox.open(SheetPrinterSettings.into(folder.resolve("out"))));
  }

  @AfterEach
  void switchOff() throws Exception {
    for (AutoCloseable each : opened.reversed()) each.close();
  }

  @Test
  void worksWithTheCertificateThatIsWrittenDown() throws Exception {
    TlsFront front = front("printer");
    String shown = SheetPrinters.certificate(at(front), soon()).orElseThrow();
    assertThat(front.passed()).isZero();
    SheetPrinter printer = driver(front, Optional.of(shown));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
    assertThat(printer.create(ORDER, soon()).name()).isEqualTo(ORDER.jobName());
  }

  @Test
  void recordsWhatIsSaidInsideAndNothingToWhomeverItDoesNotBelieve() throws Exception {
    TlsFront front = front("printer");
    String shown = SheetPrinters.certificate(at(front), soon()).orElseThrow();
    Recording recording = new Recording();
    SheetPrinter printer = keep(recording.ipp(at(front), Optional.of(shown), Optional.empty()));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
    recording.write(folder.resolve("inside.rec"));
    assertThat(Files.readString(folder.resolve("inside.rec")))
        .contains("> " + HexFormat.of().formatHex("POST ".getBytes(UTF_8)))
        .contains("< " + HexFormat.of().formatHex("HTTP/1.1 200 OK".getBytes(UTF_8)));
    long before = front.passed();
    Recording mistrusted = new Recording();
    assertUntrusted(keep(mistrusted.ipp(at(front), Optional.empty(), Optional.empty())));
    mistrusted.write(folder.resolve("nothing.rec"));
    assertThat(Files.readString(folder.resolve("nothing.rec"))).doesNotContain(" > ", " < ");
    assertThat(front.passed()).isEqualTo(before);
  }

  @Test
  void saysNothingToAnotherCertificateOrToOneThatNobodyWroteDown() throws Exception {
    TlsFront front = front("printer");
    String other = SheetPrinters.certificate(at(front("other")), soon()).orElseThrow();
    for (Optional<String> certificate : List.of(Optional.of(other), Optional.<String>empty()))
      assertUntrusted(driver(front, certificate));
    assertThat(front.passed()).isZero();
  }

  @Test
  void saysNothingToACertificateThatHasRunOut() throws Exception {
    TlsFront front = front("old", "-startdate", "-20d", "-validity", "10");
    String shown = SheetPrinters.certificate(at(front), soon()).orElseThrow();
    assertUntrusted(driver(front, Optional.of(shown)));
    assertThat(front.passed()).isZero();
  }

  @Test
  void noticesThatTheCertificateChangedWhileItWasInUse() throws Exception {
    TlsFront front = front("printer");
    int port = front.port();
    String shown = SheetPrinters.certificate(at(front), soon()).orElseThrow();
    SheetPrinter printer = driver(front, Optional.of(shown));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
    front.close();
    TlsFront changed = keep(new TlsFront(port, context("changed"), sandbox.port()));
    assertUntrusted(printer);
    assertThat(changed.passed()).isZero();
  }

  @Test
  void neverSpeaksPlainlyToAPrinterThatKnowsNoTls() {
    URI plain = URI.create("ipps://127.0.0.1:" + sandbox.port() + "/ipp/print");
    SheetPrinter printer =
        keep(SheetPrinters.ipp(plain, Optional.of("sha256:" + "0".repeat(64)), Optional.empty()));
    assertThat(printer.status(soon()).state()).isEqualTo(DeviceStatus.State.UNKNOWN);
    assertThatExceptionOfType(DeviceException.class)
        .isThrownBy(() -> printer.create(ORDER, soon()));
    assertThat(sandbox.view().jobs()).isEmpty();
  }

  @Test
  void worksWithARealPrinterAndItsOwnCertificate() throws Exception {
    CounterpartPrinter real = keep(new CounterpartPrinter(folder.resolve("real")));
    URI secure = URI.create(real.address().toString().replace("ipp:", "ipps:"));
    String shown = SheetPrinters.certificate(secure, soon()).orElseThrow();
    SheetPrinter printer = keep(SheetPrinters.ipp(secure, Optional.of(shown), Optional.empty()));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
    assertUntrusted(keep(SheetPrinters.ipp(secure)));
  }

  private static void assertUntrusted(SheetPrinter printer) {
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.unknown(Kind.UNTRUSTED));
    assertThatExceptionOfType(DeviceException.class)
        .isThrownBy(() -> printer.create(ORDER, soon()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNTRUSTED));
  }

  private SheetPrinter driver(TlsFront front, Optional<String> certificate) {
    return keep(SheetPrinters.ipp(at(front), certificate, Optional.empty()));
  }

  private static URI at(TlsFront front) {
    return URI.create("ipps://127.0.0.1:" + front.port() + "/ipp/print");
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(8));
  }

  private TlsFront front(String name, String... more) throws Exception {
    return keep(new TlsFront(0, context(name, more), sandbox.port()));
  }

  /** A key that signs itself, as printers have it. */
  private SSLContext context(String name, String... more) throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "keytool")
                    .toString(),
                "-genkeypair -keyalg EC -groupname secp256r1 -alias printer -storetype PKCS12"));
    command.addAll(List.of(command.removeLast().split(" ")));
    command.addAll(List.of("-dname", "CN=" + name, "-storepass", new String(PASSWORD)));
    command.addAll(List.of("-keystore", store.toString()));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private <T extends AutoCloseable> T keep(T each) {
    opened.add(each);
    return each;
  }
}
