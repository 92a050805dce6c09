package yizhan.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.DevicePin;
import yizhan.config.Devices;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;
import yizhan.device.find.Finding;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;

/** A device is its number, wherever it hangs. */
class MovesTest {
  private static final String OWN = "05.01-20160817-0001234567-0000000089";
  private static final String OTHER = "05.01-20160817-0001234567-0000000090";

  private static final String TEXT =
      """
      services = ["print-licence"] # for tonight
      [terminal]
      id = "T-1"
      name = { zh = "样张", en = "Sample" }
      station = { zh = "样张驿站", en = "Sample Station" }
      hotline = "0000-12345"
      [back-office]
      url = "http://localhost/"
      [devices.card-reader] # left of the screen
      serial = "/dev/ttyS0" # the grey cable
      security-module = "%s"
      [devices.sheet-printer]
      uri = "ipp://localhost/ipp/print"
      [[devices.sheet-printer.tray]]
      name = "tray-1"
      size = "A3"
      holds = "licence-original"
      [journal]
      folder = "journal"
      """
          .formatted(OWN);

  private static final Map<String, DevicePin> KNOWN =
      Map.of("card-reader", new DevicePin(OWN, "SAM-V", "", "/dev/ttyS0"));

  @TempDir private Path folder;
  private final List<Phrase> told = new ArrayList<>();
  private boolean consent;

  @Test
  void knowsADeviceThatStayed() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OWN));
    assertThat(outcome.text()).isEqualTo(TEXT);
    assertThat(told).extracting(Phrase::id).contains("moves.same");
  }

  @Test
  void followsADeviceToAnotherPort() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS7", OWN));
    assertThat(outcome.text())
        .isEqualTo(
            TEXT.replace("\"/dev/ttyS0\"", "\"/dev/ttyS7\"")
                .replace(OWN + "\"\n", OWN + "\"\nbaud = 9600\n"));
    assertThat(outcome.pins().get("card-reader"))
        .isEqualTo(new DevicePin(OWN, "SAM-V", "", "/dev/ttyS7"));
  }

  @Test
  void noticesADeviceThatWasSwapped() throws IOException {
    Moves.Outcome outcome = moved(reader("/dev/ttyS0", OTHER));
    assertThat(told).contains(Phrase.of("moves.swapped", "card-reader", OTHER, OWN));
    assertThat(outcome.well()).isFalse();
    assertThat(outcome.text()).isEqualTo(TEXT);
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
    assertThat(moved().text()).isEqualTo(TEXT);
    assertThat(told).extracting(Phrase::id).contains("moves.gone");
  }

  private static Finding reader(String port, String number) {
    return new Finding.Ours(
        new Place.Serial(port, port, Place.Usb.NONE),
        Finding.Kind.CARD_READER,
        9_600,
        "",
        new Nameplate("SAM-V", "", "", number));
  }

  private Moves.Outcome moved(Finding... findings) throws IOException {
    Path file = Files.writeString(folder.resolve("terminal.toml"), TEXT);
    Devices devices = ((Reading.Sound) TerminalFile.read(file)).terminal().devices();
    return new Moves(TEXT, devices, KNOWN, new Somebody())
        .apply(new Found(List.of(findings), List.of()), Language.EN);
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
