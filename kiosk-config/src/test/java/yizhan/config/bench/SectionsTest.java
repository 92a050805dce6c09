package yizhan.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import yizhan.config.Language;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;

/** Whatever a printer calls its trays, what is written is a terminal file. */
class SectionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"tray-1", "a \"tray\"", "back\\slash", "two\nlines", "tab\tand\u0000nul"})
  void aNameIsReadBackAsItIs(String name) {
    Tray tray = new Tray(name, Optional.of(SheetSize.A4), OptionalInt.empty());
    Found found =
        new Found(
            List.of(),
            List.of(
                new Found.Printer(
                    URI.create("ipp://192.0.2.7/ipp/print"),
                    "",
                    Optional.empty(),
                    DeviceStatus.READY,
                    "",
                    List.of(tray))));
    TomlParseResult read = Toml.parse(Sections.of(found, Language.EN));
    assertThat(read.errors()).isEmpty();
    assertThat(
            Objects.requireNonNull(read.getArray("devices.sheet-printer.tray"))
                .getTable(0)
                .getString("name"))
        .isEqualTo(name);
  }
}
