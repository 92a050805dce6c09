package yizhan.sandbox.station;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The terminal file of a sandbox station, as text. */
final class TerminalText {
  private static final String TLS =
      """

      [back-office.tls]
      authority = "office.pem"
      identity = "identity.pem"
      """;

  private final SandboxStation station;
  private final StationSettings settings;

  TerminalText(SandboxStation station, StationSettings settings) {
    this.station = station;
    this.settings = settings;
  }

  String toml() throws IOException {
    return settings.enrolling() ? filled() + TLS : filled();
  }

  private String filled() throws IOException {
    return template()
        .formatted(
            station.office().address(),
            station.cardReader().address(),
            station.receiptPrinter().address(),
            station.scanner().address(),
            station.lamps().address(),
            station.sheetPrinter().uri(),
            settings.orientation(),
            settings.fullScreen(),
            station.voice().engine(),
            station.voice().player(),
            station.face().engine(),
            station.face().camera());
  }

  private static String template() throws IOException {
    try (InputStream in = TerminalText.class.getResourceAsStream("terminal.template")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
