package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Devices;
import yizhan.config.Devices.CardReaderSettings;
import yizhan.config.Devices.ReceiptPrinterSettings;
import yizhan.config.Devices.ScannerSettings;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Language;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.TraySettings;
import yizhan.config.bench.Finder;
import yizhan.config.bench.Found;
import yizhan.config.bench.Sections;
import yizhan.device.connect.Address;
import yizhan.device.find.Place;
import yizhan.device.printer.ReceiptPaper;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;
import yizhan.sandbox.technician.SampleFile;

/** What the search writes down is what a terminal can be run with. */
class FinderTest {
  @TempDir Path folder;

  @Test
  void writesSectionsThatATerminalFileTakes() throws Exception {
    try (SandboxStation station = SandboxStation.open(StationSettings.in(folder))) {
      String reader = station.cardReader().address();
      String receipts = station.receiptPrinter().address();
      String scanner = station.scanner().address();
      URI printer = URI.create(station.sheetPrinter().uri());
      Found found = Finder.find(List.of(at(receipts), at(scanner), at(reader)), List.of(printer));
      for (Language language : Language.values()) {
        String sections = Sections.of(found, language);
        // somebody has to say where the blanks are: no device can
        Devices devices = devices(sections.replaceFirst("\"plain\"", "\"licence-original\""));
        assertThat(devices.cardReader())
            .contains(
                new CardReaderSettings(
                    new Address.Serial(reader, 115_200),
                    Optional.of("05.01-20160817-0001234567-0000000089")));
        assertThat(devices.receiptPrinter().map(ReceiptPrinterSettings::address))
            .contains(new Address.Serial(receipts, 115_200));
        assertThat(devices.receiptPrinter().map(ReceiptPrinterSettings::paper))
            .contains(ReceiptPaper.MM_80);
        assertThat(devices.scanner().map(ScannerSettings::dialect)).contains("newland");
        assertThat(devices.sheetPrinter().map(SheetPrinterSettings::uri)).contains(printer);
        assertThat(devices.sheetPrinter().orElseThrow().trays())
            .extracting(TraySettings::name)
            .startsWith("tray-1", "tray-2");
      }
      assertThat(station.receiptPrinter().unfinished()).isEmpty();
      assertThat(station.scanner().triggered()).isFalse();
    }
  }

  private static Place at(String port) {
    return new Place.Serial(port, port, Place.Usb.NONE);
  }

  private Devices devices(String text) throws IOException {
    return switch (TerminalFile.read(SampleFile.with(folder, text))) {
      case Reading.Sound(Terminal terminal) -> terminal.devices();
      case Reading.Unsound(List<Problem> problems) -> throw new AssertionError(problems + text);
    };
  }
}
