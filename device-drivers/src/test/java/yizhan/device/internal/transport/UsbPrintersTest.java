package yizhan.device.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/** A printer on USB is found by what it is, whatever the kernel calls it; the folders are ours. */
class UsbPrintersTest {
  @TempDir Path folder;

  @Test
  void namesEachByWhatUsbSaysOfIt() throws Exception {
    plug("lp0", "0525", "a4a8", "T0001");
    plug("lp3", "0fe6", "811e", "");
    Files.createDirectories(folder.resolve("class/hiddev0"));
    assertThat(printers().list())
        .extracting(UsbPrinters.Plugged::identity)
        .containsExactly("usb:0525:a4a8:T0001", "usb:0fe6:811e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"usb:0525:a4a8:T0001", "usb:0525:A4A8:t0001", "usb:0525:a4a8"})
  void knowsAPrinterByItsWholeNameAndByItsKind(String name) throws Exception {
    plug("lp1", "0525", "a4a8", "T0001");
    plug("lp2", "0525", "a4a9", "T0001");
    assertThat(printers().list().stream().filter(each -> each.is(name)))
        .extracting(UsbPrinters.Plugged::file)
        .containsExactly(folder.resolve("dev/lp1"));
  }

  /** Two of a kind without numbers are told apart by where they are, as serial ports are. */
  @Test
  void namesEachSoThatItMeansOneAlone() throws Exception {
    plug("lp0", "0525", "a4a8", "");
    plug("lp1", "0525", "a4a8", "");
    plug("lp2", "0FE6", "811e", "7");
    List<UsbPrinters.Plugged> all = printers().list();
    assertThat(all)
        .extracting(each -> each.nameAmong(all))
        .containsExactly(
            folder.resolve("dev/lp0").toString(),
            folder.resolve("dev/lp1").toString(),
            "usb:0FE6:811e:7");
    assertThat(all.getLast().vendor()).isEqualTo(0x0FE6);
  }

  @Test
  void tellsWhatAPrinterSaysOfItself() throws Exception {
    Path device = plug("lp0", "0525", "a4a8", "");
    Files.writeString(device.resolve("manufacturer"), "Chip maker\n");
    Files.writeString(device.resolve("product"), "USB Printing Support\n");
    assertThat(words()).isEqualTo(new PrinterWords("Chip maker", "USB Printing Support", ""));
    Files.writeString(
        device.resolve("lp0:1.0/ieee1284_id"),
        "MFG:Maker;COMMAND SET:ESC/POS,X; mdl: T 80 ;MFG:No;");
    assertThat(words()).isEqualTo(new PrinterWords("Maker", "T 80", "ESC/POS,X"));
  }

  /** The kernel hands on whatever bytes the device sent: GBK, or an error in their place. */
  @Test
  void findsAPrinterWhoseWordsCannotBeRead() throws Exception {
    Path device = plug("lp0", "0525", "a4a8", "T0001");
    Files.write(
        device.resolve("lp0:1.0/ieee1284_id"),
        "MFG:\u00d0\u00c2;CMD:ESC/POS;".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(device.resolve("product"));
    assertThat(printers().list())
        .extracting(UsbPrinters.Plugged::identity)
        .containsExactly("usb:0525:a4a8:T0001");
    assertThat(words().languages()).isEqualTo("ESC/POS");
  }

  @Test
  void doesNotGuessBetweenTwoOfAKind() throws Exception {
    plug("lp0", "0525", "a4a8", "T0001");
    plug("lp1", "0525", "a4a8", "T0002");
    assertRefused("usb:0525:a4a8", "more than once");
    assertRefused("usb:0525:a4a8:T0003", "not plugged in");
    assertRefused("usb:0525:a4a8:T0002", "cannot be opened");
  }

  /** A pipe whose ends are one takes 64 KiB and gives them back: a printer that reads, or not. */
  @Test
  void givesBackWhatComesAndLeavesAPrinterThatTakesNothing() throws Exception {
    plug("lp0", "0525", "a4a8", "T0001");
    Files.createDirectories(folder.resolve("dev"));
    Process made = new ProcessBuilder("mkfifo", folder.resolve("dev/lp0").toString()).start();
    assertThat(made.waitFor()).isZero();
    try (Transport line =
        new Transport(new UsbPrinterConnector("usb:0525:a4a8:T0001", printers()))) {
      line.ready(soon());
      byte[] said = new byte[20_000]; // more than is offered at once
      for (int i = 0; i < said.length; i++) said[i] = (byte) (i % 251);
      line.write(said, soon());
      byte[] into = new byte[said.length];
      assertThat(line.read(into, soon())).isEqualTo(said.length);
      assertThat(into).isEqualTo(said);
      assertThat(line.read(into, Deadline.in(Duration.ofMillis(50)))).isZero();
      assertThatExceptionOfType(DeviceException.class)
          .isThrownBy(() -> line.write(new byte[1 << 20], Deadline.in(Duration.ofMillis(300))))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(DeviceException.Reason.TIMED_OUT));
      assertThat(line.ready(soon())).as("a new line, on which nothing lies").isFalse();
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(5));
  }

  private void assertRefused(String port, String why) {
    assertThatExceptionOfType(DeviceException.class)
        .isThrownBy(() -> new UsbPrinterConnector(port, printers()).connect(soon()))
        .withMessageContaining(why)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(DeviceException.Reason.DISCONNECTED));
  }

  private PrinterWords words() throws IOException {
    return printers().list().getFirst().words();
  }

  private UsbPrinters printers() {
    return new UsbPrinters(folder.resolve("class"), folder.resolve("dev"));
  }

  private Path plug(String name, String vendor, String product, String serial) throws IOException {
    Path device = Files.createDirectories(folder.resolve("bus").resolve(name));
    Path face = Files.createDirectories(device.resolve(name + ":1.0"));
    Files.writeString(device.resolve("idVendor"), vendor + "\n");
    Files.writeString(device.resolve("idProduct"), product + "\n");
    if (!serial.isEmpty()) Files.writeString(device.resolve("serial"), serial + "\n");
    Path entry = Files.createDirectories(folder.resolve("class").resolve(name));
    Files.createSymbolicLink(entry.resolve("device"), face);
    return device;
  }
}
