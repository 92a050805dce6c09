package yizhan.sandbox.technician;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A terminal file that says as little as it may, but for its devices. */
public final class SampleFile {
  private SampleFile() {}

  /**
   * Writes it.
   *
   * @param devices sections {@code [devices…]} beside that of a card reader that nobody asks
   */
  static Path in(Path folder, String devices) throws IOException {
    return with(folder, "[devices.card-reader]\nserial = \"/dev/none\"\n" + devices);
  }

  /**
   * Writes it.
   *
   * @param devices all sections {@code [devices…]}
   */
  public static Path with(Path folder, String devices) throws IOException {
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
        url = "https://office.invalid/"
        %s
        [journal]
        folder = "journal"
        """
            .formatted(devices));
  }

  /** A printer with a tray of each kind of blanks. */
  static String printer(String uri) {
    return """
    [devices.sheet-printer]
    uri = "%s"
    [[devices.sheet-printer.tray]]
    name = "tray-1"
    size = "A3"
    holds = "licence-original"
    [[devices.sheet-printer.tray]]
    name = "tray-2"
    size = "A4"
    holds = "licence-duplicate"
    """
        .formatted(uri);
  }
}
