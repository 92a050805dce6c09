package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;

/** What the back office is asked with. */
class OfficeLineTest {
  @TempDir private Path folder;

  @Test
  void readsASecretThatLiesWhereTheFileSays() throws IOException {
    Files.writeString(folder.resolve("secret"), "0123456789abcdef");
    OfficeLine.to(terminal()).close();
  }

  @Test
  void doesNotFollowALinkToASecret() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "of somebody else");
    Files.createSymbolicLink(folder.resolve("secret"), elsewhere);
    assertThatThrownBy(() -> OfficeLine.to(terminal()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("symbolic link");
  }

  @Test
  void takesNothingForASecretThatIsNone() throws IOException {
    Files.writeString(folder.resolve("secret"), "");
    assertThatThrownBy(() -> OfficeLine.to(terminal())).hasMessageContaining("no secret");
    Files.writeString(folder.resolve("secret"), "x".repeat(5_000));
    assertThatThrownBy(() -> OfficeLine.to(terminal())).hasMessageContaining("no secret");
  }

  private Terminal terminal() throws IOException {
    return ((Reading.Sound) TerminalFile.read(terminalFile(folder))).terminal();
  }

  /** A small one, whose secret lies beside it. */
  static Path terminalFile(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("terminal.toml"),
        """
        services = ["print-licence"]
        [terminal]
        id = "T-1"
        name = { zh = "样张", en = "Sample" }
        station = { zh = "样张驿站", en = "Sample Station" }
        hotline = "0000-12345"
        [back-office]
        url = "http://localhost:1/"
        [back-office.signer]
        kind = "hmac"
        key-id = "k"
        secret-file = "secret"
        [devices.card-reader]
        serial = "/dev/none"
        [devices.sheet-printer]
        uri = "ipp://localhost/ipp/print"
        [[devices.sheet-printer.tray]]
        name = "tray-1"
        size = "A3"
        holds = "licence-original"
        [journal]
        folder = "journal"
        """);
  }
}
