package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One value changes; all that somebody wrote around it stays. */
class TomlEditTest {
  private static final String TEXT =
      """
      # for whom
      services = [
        "a", # first
      ]

      [devices.card-reader] # left
      serial = "/dev/#1" # "by the door"
      baud = 9600   # slow

      # the roll
      [devices.scanner]
      serial = '/dev/2'
      """;

  @Test
  void changesOneValueAndNothingElse() {
    assertThat(TomlEdit.set(TEXT, "devices.card-reader", "serial", "\"/dev/3\""))
        .contains(TEXT.replace("\"/dev/#1\"", "\"/dev/3\""));
    assertThat(TomlEdit.set(TEXT, "devices.card-reader", "baud", "19200"))
        .contains(TEXT.replace("9600   #", "19200   #"));
    assertThat(TomlEdit.set(TEXT, "devices.scanner", "serial", "\"x\""))
        .contains(TEXT.replace("'/dev/2'", "\"x\""));
  }

  @Test
  void addsWhatIsMissingWhereItBelongs() {
    assertThat(TomlEdit.set(TEXT, "devices.card-reader", "security-module", "\"1\""))
        .contains(TEXT.replace("slow\n", "slow\nsecurity-module = \"1\"\n"));
    assertThat(TomlEdit.set(TEXT, "journal", "folder", "\"j\""))
        .contains(TEXT + "\n[journal]\nfolder = \"j\"\n");
  }

  @Test
  void takesAValueAway() {
    assertThat(TomlEdit.remove(TEXT, "devices.card-reader", "baud"))
        .contains(TEXT.replace("baud = 9600   # slow\n", ""));
    assertThat(TomlEdit.remove(TEXT, "devices.card-reader", "tcp")).contains(TEXT);
  }

  @Test
  void refusesWhatItCannotChangeAlone() {
    String inline = "devices = { card-reader = { serial = \"a\" } }\n";
    assertThat(TomlEdit.set(inline, "devices.card-reader", "serial", "\"b\"")).isEmpty();
    String hidden = "[a]\nx = \"\"\"\n[b]\nkey = 1\n\"\"\"\n[b]\nkey = 2\n";
    assertThat(TomlEdit.set(hidden, "b", "key", "3")).isEqualTo(Optional.empty());
    String dotted = "[devices]\ncard-reader.serial = \"a\"\n";
    assertThat(TomlEdit.set(dotted, "devices.card-reader", "serial", "\"b\"")).isEmpty();
    String severalLines = "[a]\nlist = [\n  1,\n]\n";
    assertThat(TomlEdit.set(severalLines, "a", "list", "[2]")).isEmpty();
  }

  @Test
  void changesAWholeTerminalFile() throws IOException, URISyntaxException {
    String full = Files.readString(TerminalFileTest.resource("good/full.toml"));
    String changed =
        TomlEdit.set(full, "devices.receipt-printer", "paper-width", "\"58mm\"").orElseThrow();
    assertThat(changed.lines().filter(line -> !full.contains(line)))
        .singleElement()
        .asString()
        .startsWith("paper-width = \"58mm\"");
    assertThat(changed.lines()).hasSameSizeAs(full.lines().toList());
  }
}
