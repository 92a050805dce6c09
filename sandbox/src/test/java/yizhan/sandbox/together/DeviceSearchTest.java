package yizhan.sandbox.together;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.connect.DeviceSearch;
import yizhan.device.find.Finding;
import yizhan.device.find.Finding.Kind;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.wire.Pty;
import yizhan.sandbox.wire.Stranger;
import yizhan.sandbox.wire.TcpLine;
import yizhan.sandbox.wire.UartWire;
import yizhan.sandbox.wire.Wire;

/** Devices at speeds that nobody told, and others that are none of ours. */
@ExtendWith(NothingLeftOpen.class)
class DeviceSearchTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int[] SPEEDS = {115_200, 57_600, 38_400, 19_200, 9_600};

  private static final Nameplate SANDBOX =
      new Nameplate("YIZHAN", "SANDBOX-80", "1.00", "0000000001");

  @TempDir Path folder;
  private final List<AutoCloseable> devices = new ArrayList<>();

  @AfterEach
  void switchOff() throws Exception {
    for (AutoCloseable device : devices) device.close();
  }

  @Test
  void findsEachOfEightAtItsSpeedWithinTenSeconds() throws Exception {
    keep(new CardReaderSandbox(line("reader", 57_600), ReaderModule.realistic()));
    ReceiptPrinterSandbox printer = printer("printer", 19_200);
    ScannerSandbox newland =
        keep(new ScannerSandbox(line("newland", 38_400), ScannerKind.NEWLAND.alwaysOn()));
    newland.hold(HeldCode.qr("a code that was just read")); // it still lies in the port
    keep(new ScannerSandbox(line("honeywell", 9_600), ScannerKind.HONEYWELL));
    ReceiptPrinterSandbox slow = printer("slow", 9_600);
    Stranger mute = keep(new Stranger(line("mute", 2_400), ""));
    Stranger modem = keep(new Stranger(line("modem", 9_600), "\r\nERROR\r\n"));
    Pty taken = keep(Pty.open(folder.resolve("taken"), 9_600));
    long began = System.nanoTime();
    List<Finding> found;
    Process other = new ProcessBuilder("flock", taken.address(), "cat").start();
    try {
      awaitLock(taken.address());
      found = search("reader", "printer", "newland", "honeywell", "slow", "mute", "modem", "taken");
    } finally {
      other.destroy();
      other.waitFor();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
    assertThat(found).containsExactlyElementsOf(expected());
    for (ReceiptPrinterSandbox each : List.of(printer, slow)) {
      assertThat(each.unfinished()).isEmpty();
      assertThat(each.cut()).isZero();
    }
    assertHarmless(mute);
    assertHarmless(modem);
  }

  private List<Finding> expected() {
    return List.of(
        new Finding.Ours(
            place("reader"),
            Kind.CARD_READER,
            57_600,
            "",
            new Nameplate("", "SAM-V", "", "05.01-20160817-0001234567-0000000089")),
        new Finding.Ours(place("printer"), Kind.RECEIPT_PRINTER, 19_200, "generic", SANDBOX),
        new Finding.Ours(
            place("newland"), Kind.SCANNER, 38_400, "newland", Nameplate.of("Newland", "")),
        new Finding.Ours(
            place("honeywell"), Kind.SCANNER, 9_600, "honeywell", Nameplate.of("Honeywell", "")),
        new Finding.Ours(place("slow"), Kind.RECEIPT_PRINTER, 9_600, "generic", SANDBOX),
        new Finding.Silent(place("mute")),
        new Finding.Foreign(place("modem"), false),
        new Finding.InUse(place("taken")));
  }

  /** At its own speed it hears every question whole, which is when one could do harm. */
  @Test
  void saysNothingThatAStrangerObeysAtAnySpeed() throws Exception {
    List<Stranger> strangers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int speed : SPEEDS) {
      names.add("at-" + speed);
      strangers.add(keep(new Stranger(line("at-" + speed, speed), "")));
    }
    assertThat(search(names.toArray(String[]::new)))
        .allSatisfy(each -> assertThat(each).isInstanceOf(Finding.Silent.class));
    for (Stranger stranger : strangers) {
      assertThat(new String(stranger.heard(), ISO_8859_1))
          .contains("\u0010\u0004\u0001", "\u00AA\u0096i", "~\u00010000#QRYPDN;\u0003");
      assertHarmless(stranger);
    }
  }

  /** Else a printer would keep, and print, what was meant for a reader. */
  @Test
  void asksAPrinterNothingThatIsMeantForOthers() throws Exception {
    Stranger printer = keep(new Stranger(line("printer", 57_600), "\u0012"));
    assertThat(search("printer"))
        .containsExactly(
            new Finding.Ours(
                place("printer"), Kind.RECEIPT_PRINTER, 57_600, "generic", Nameplate.BLANK));
    assertThat(new String(printer.heard(), ISO_8859_1))
        .contains("\u0010\u0004\u0004", "\u001B@")
        .doesNotContain("\u00AA\u0096i", "QRYPDN");
  }

  @Test
  void saysNothingToWhatSpeaksByItself() throws Exception {
    Stranger receiver = keep(new Stranger(line("receiver", 9_600), ""));
    Thread speaker =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; i < 100 && !Thread.currentThread().isInterrupted(); i++) {
                  receiver.say("$GPZDA,120000.00,01,01,2026,,*61\r\n");
                  LockSupport.parkNanos(50_000_000);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(search("receiver")).containsExactly(new Finding.Foreign(place("receiver"), true));
    speaker.interrupt();
    speaker.join();
    assertThat(receiver.heard()).isEmpty();
  }

  @Test
  void asksAPrinterWithoutPaperNothingThatItWouldKeepForLater() throws Exception {
    ReceiptPrinterSandbox printer = printer("printer", 38_400);
    printer.paperOut();
    assertThat(search("printer"))
        .containsExactly(
            new Finding.Ours(
                place("printer"), Kind.RECEIPT_PRINTER, 38_400, "generic", Nameplate.BLANK));
    printer.loadPaper();
    assertThat(printer.unfinished()).isEmpty();
  }

  /** A printer of pages would print what it is asked in the language of others. */
  @Test
  void findsPrintersBehindTcpAndOnUsbAndSaysWhereNobodyListens() throws Exception {
    TcpLine gone = TcpLine.open(0);
    Place nobody = tcp(gone.address());
    gone.close();
    Stranger pages = keep(new Stranger(Pty.open(folder.resolve("lp1"), 9_600), ""));
    List<Place> places =
        List.of(
            tcp(printer(TcpLine.open(0)).address()),
            usb(printer(Pty.open(folder.resolve("lp0"), 9_600)).address(), "ESC/POS"),
            usb(folder.resolve("lp1").toString(), "PJL,PCL"),
            nobody);
    List<Finding> found = DeviceSearch.at(places, Deadline.in(LIMIT));
    assertThat(found.subList(0, 3))
        .containsExactly(
            new Finding.Ours(places.get(0), Kind.RECEIPT_PRINTER, 0, "generic", SANDBOX),
            new Finding.Ours(places.get(1), Kind.RECEIPT_PRINTER, 0, "generic", SANDBOX),
            new Finding.Foreign(places.get(2), true));
    assertThat(found.getLast()).isInstanceOf(Finding.Failed.class);
    assertThat(pages.heard()).isEmpty();
  }

  private static Place tcp(String address) {
    return new Place.Tcp("127.0.0.1", Integer.parseInt(address.split(":", 2)[1]));
  }

  /**
   * No line end, which modems, UPS and consoles wait for; no telegram of Modbus with a right check;
   * no reset and no reading of cards; nothing a card dispenser would begin with.
   */
  private static void assertHarmless(Stranger stranger) {
    byte[] heard = stranger.heard();
    for (byte each : heard) assertThat(each).isNotIn((byte) '\r', (byte) '\n', (byte) 0xF2);
    for (byte[] telegram : stranger.telegrams()) assertThat(Modbus.checks(telegram)).isFalse();
    String hex = HexFormat.of().formatHex(heard);
    assertThat(hex).doesNotContain("000310ff", "00032001", "00033001");
  }

  /** Until the other program has the port. */
  private static void awaitLock(String port) {
    await().until(() -> new ProcessBuilder("flock", "-n", port, "true").start().waitFor() != 0);
  }

  private List<Finding> search(String... names) {
    return DeviceSearch.at(
        Arrays.stream(names).map(this::place).toList(), Deadline.in(Duration.ofSeconds(9)));
  }

  private Place.Serial place(String name) {
    String path = folder.resolve(name).toString();
    Place.Usb usb =
        name.equals("honeywell") ? new Place.Usb(0x0C2E, 0x0B61, "Honeywell") : Place.Usb.NONE;
    return new Place.Serial(path, path, usb);
  }

  private static Place usb(String file, String languages) {
    return new Place.UsbPrinter("usb:0525:a4a8", file, Place.Usb.NONE, languages);
  }

  private ReceiptPrinterSandbox printer(String name, int baud) throws IOException {
    return printer(line(name, baud));
  }

  private ReceiptPrinterSandbox printer(Wire wire) {
    return keep(new ReceiptPrinterSandbox(wire, PrinterKind.WIDE, Optional.empty()));
  }

  private Wire line(String name, int baud) throws IOException {
    return new UartWire(Pty.open(folder.resolve(name), 9_600), baud);
  }

  private <T extends AutoCloseable> T keep(T device) {
    devices.add(device);
    return device;
  }
}
