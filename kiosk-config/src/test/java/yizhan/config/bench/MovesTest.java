package yizhan.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.DevicePin;
import yizhan.config.Devices;
import yizhan.config.ExampleFiles;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;
import yizhan.device.DeviceStatus;
import yizhan.device.find.Finding;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;

/** A device is its number, wherever it hangs. */
class MovesTest {
  private static final String OWN = "05.01-20160817-0001234567-0000000089";
  private static final String OTHER = "05.01-20160817-0001234567-0000000090";

  private static final String SHOWN = "sha256:" + "0".repeat(64);
  private static final String OTHER_SHOWN = "sha256:" + "1".repeat(64);
  private static final URI PRINTER = URI.create("ipps://192.0.2.20/ipp/print");

  private static final Map<String, DevicePin> KNOWN =
      Map.of(
          "card-reader", new DevicePin(OWN, "SAM-V", "", "/dev/ttyS0"),
          "sheet-printer", new DevicePin("urn:uuid:1", "Printer", "", PRINTER.toString()));

  @TempDir private Path folder;
  private String text = "";
  private final List<Phrase> told = new ArrayList<>();
  private boolean consent;

  @BeforeEach
  void fillInAFile() throws IOException {
    text =
        ExampleFiles.minimal()
            .replace("[devices.card-reader]", "[devices.card-reader] # left of the screen")
            .replaceFirst(
                "serial = .*",
                "serial = \"/dev/ttyS0\" # the grey cable\nsecurity-module = \"" + OWN + "\"")
            .replaceFirst("uri = .*", "uri = \"" + PRINTER + "\"\ncertificate = \"" + SHOWN + "\"")
            .replace(
                "[journal]",
                "[devices.scanner]\nserial = \"/dev/ttyS1\"\ndialect = \"newland\"\n\n[journal]");
  }

  @Test
  void knowsADeviceThatStayed() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OWN), scanner("newland"));
    assertThat(outcome.text()).isEqualTo(text);
    assertThat(told).extracting(Phrase::id).contains("moves.same");
  }

  @Test
  void writesDownWhatIsSetOtherwise() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OWN, 9_600), scanner("honeywell"));
    assertThat(outcome.text())
        .isEqualTo(
            text.replace(OWN + "\"\n", OWN + "\"\nbaud = 9600\n")
                .replace("\"newland\"", "\"honeywell\""));
    assertThat(told)
        .contains(
            Phrase.of("moves.set", "card-reader", "/dev/ttyS0"),
            Phrase.of("moves.set", "scanner", "/dev/ttyS1"));
  }

  /** Whoever comes between shows another one, too. */
  @Test
  void believesAnotherCertificateOnlyWhenToldTo() throws IOException {
    assertThat(printer(SHOWN).text()).isEqualTo(text);
    assertThat(told).extracting(Phrase::id).doesNotContain("moves.certificate");
    Moves.Outcome doubted = printer(OTHER_SHOWN);
    assertThat(told).contains(Phrase.of("moves.certificate", "sheet-printer", OTHER_SHOWN));
    assertThat(doubted.text()).isEqualTo(text);
    assertThat(doubted.pins()).doesNotContainKey("sheet-printer");
    consent = true;
    assertThat(printer(OTHER_SHOWN).text()).isEqualTo(text.replace(SHOWN, OTHER_SHOWN));
  }

  @Test
  void givesUpNoCertificateForThePlainWayToTheSamePrinter() throws IOException {
    Found.Printer plain = printer(URI.create("ipp://192.0.2.20/ipp/print"), Optional.empty());
    Found.Printer proven = printer(PRINTER, Optional.of(SHOWN));
    Moves.Outcome both = moved(new Found(List.of(), List.of(plain, proven)));
    assertThat(both.text()).isEqualTo(text);
    assertThat(told).contains(Phrase.of("moves.same", "sheet-printer", PRINTER.toString()));
    Moves.Outcome alone = moved(new Found(List.of(), List.of(plain)));
    assertThat(alone.text()).isEqualTo(text);
    assertThat(alone.pins()).doesNotContainKey("sheet-printer");
    assertThat(told).contains(Phrase.of("moves.by-hand", "sheet-printer", plain.uri().toString()));
  }

  /** Whichever number the kernel gives it; another kind of printer is written down. */
  @Test
  void keepsToTheNameOfAPrinterOnUsb() throws IOException {
    text += "\n[devices.receipt-printer]\nserial = \"usb:0525:a4a8\"\npaper-width = \"80mm\"\n";
    assertThat(moved(usbPrinter("usb:0525:a4a8:T1")).text()).isEqualTo(text);
    assertThat(told).contains(Phrase.of("moves.noted", "receipt-printer", "usb:0525:a4a8"));
    assertThat(moved(usbPrinter("usb:0fe6:811e:7")).text())
        .isEqualTo(text.replace("usb:0525:a4a8", "usb:0fe6:811e:7"));
  }

  @Test
  void followsADeviceToAnotherPort() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS7", OWN));
    assertThat(outcome.text())
        .isEqualTo(
            text.replace("\"/dev/ttyS0\"", "\"/dev/ttyS7\"")
                .replace(OWN + "\"\n", OWN + "\"\nbaud = 115200\n"));
    assertThat(outcome.pins().get("card-reader"))
        .isEqualTo(new DevicePin(OWN, "SAM-V", "", "/dev/ttyS7"));
  }

  @Test
  void noticesADeviceThatWasSwapped() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OTHER));
    assertThat(told).contains(Phrase.of("moves.swapped", "card-reader", OTHER, OWN));
    assertThat(outcome.well()).isFalse();
    assertThat(outcome.text()).isEqualTo(text);
    assertThat(outcome.pins()).doesNotContainKey("card-reader");
  }

  @Test
  void takesASwappedDeviceWhenToldTo() throws IOException {
    consent = true;
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OTHER));
    assertThat(outcome.text())
        .contains("security-module = \"" + OTHER + "\"")
        .contains("# the grey");
    assertThat(outcome.pins().get("card-reader")).extracting(DevicePin::number).isEqualTo(OTHER);
  }

  @Test
  void prefersTheDeviceItselfToWhatHangsInItsPlace() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OTHER), reader("/dev/ttyS7", OWN));
    assertThat(outcome.text()).contains("serial = \"/dev/ttyS7\" # the grey cable");
    assertThat(told).extracting(Phrase::id).doesNotContain("moves.swapped");
  }

  @Test
  void saysThatADeviceIsGone() throws IOException {
    assertThat(moved().text()).isEqualTo(text);
    assertThat(told).extracting(Phrase::id).contains("moves.gone");
  }

  private static Finding reader(String port, String number) {
    return reader(port, number, 115_200);
  }

  private static Finding reader(String port, String number, int baud) {
    return new Finding.Ours(
        new Place.Serial(port, port, Place.Usb.NONE),
        Finding.Kind.CARD_READER,
        baud,
        "",
        new Nameplate("SAM-V", "", "", number));
  }

  private static Finding usbPrinter(String name) {
    return new Finding.Ours(
        new Place.UsbPrinter(name, "/dev/usb/lp0", Place.Usb.NONE, ""),
        Finding.Kind.RECEIPT_PRINTER,
        0,
        "generic",
        Nameplate.BLANK);
  }

  private static Finding scanner(String dialect) {
    return new Finding.Ours(
        new Place.Serial("/dev/ttyS1", "/dev/ttyS1", Place.Usb.NONE),
        Finding.Kind.SCANNER,
        9_600,
        dialect,
        Nameplate.BLANK);
  }

  private Moves.Outcome printer(String certificate) throws IOException {
    return moved(new Found(List.of(), List.of(printer(PRINTER, Optional.of(certificate)))));
  }

  private static Found.Printer printer(URI uri, Optional<String> certificate) {
    return new Found.Printer(
        uri, "urn:uuid:1", certificate, DeviceStatus.READY, "Printer", List.of());
  }

  private Moves.Outcome moved(Finding... findings) throws IOException {
    return moved(new Found(List.of(findings), List.of()));
  }

  private Moves.Outcome moved(Found found) throws IOException {
    Path file = Files.writeString(folder.resolve("terminal.toml"), text);
    Devices devices = ((Reading.Sound) TerminalFile.read(file)).terminal().devices();
    return new Moves(text, devices, KNOWN, new Somebody()).apply(found, Language.EN);
  }

  /** Hears everything, and says yes or no to all. */
  private final class Somebody implements Operator {
    @Override
    public boolean agrees(Phrase question) {
      told.add(question);
      return consent;
    }

    @Override
    public String answers(Phrase question) {
      throw new AssertionError(question);
    }

    @Override
    public void hears(Phrase what) {
      told.add(what);
    }

    @Override
    public void sees(String drawing) {
      throw new AssertionError(drawing);
    }
  }
}
