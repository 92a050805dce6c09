package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.stock.BlankForms;
import yizhan.kiosk.stock.Serial;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** The file that the bureau gets of a day's blanks. */
class StockCommandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private static final BlankForms FORMS =
      BlankForms.of(
          List.of(
              new TraySettings("tray-1", SheetSize.A3, Holding.LICENCE_ORIGINAL, Correction.NONE)),
          "2019");

  @TempDir Path folder;

  @Test
  void writesTheRegisterOfADayWhileTheKioskRuns() throws Exception {
    try (IssuingTown town = town()) {
      Path journal = Files.createDirectories(folder.resolve("journal"));
      StockKeeper keeper =
          new StockKeeper(town.journal(), new StockLedger(town.journal()), town.clock);
      Optional<Serial> top = Optional.of(new Serial("0007"));
      var _ = keeper.count(new Handled("tray-1", 5, top, List.of("S-1")));
      var _ = town.issue("L1", Copy.ORIGINAL);
      assertThat(StockCommand.register(journal, "T-1", FORMS, DAY, folder)).isZero();
    }
    assertThat(folder.resolve("register-T-1-2026-01-15.pdf")).isNotEmptyFile();
    String file = Files.readString(folder.resolve("register-T-1-2026-01-15.csv"));
    assertThat(file.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(file.lines().map(line -> line.split(",", -1).length)).containsOnly(13);
    assertThat(file.split("\r\n", -1)).hasSameSizeAs(file.split("\n", -1));
    assertThat(file)
        .contains("2026-01-15 12:00:00,tray-1,正本 original A3,2019,COUNTED,5,5,,,,,S-1")
        .containsPattern("2019,TAKEN,-1,4,0007,20260115-120000-[0-9a-f]{8},P0,T-1/20260115")
        .containsPattern("2019,ISSUED,0,4,0007,")
        .contains("2026-01-16 00:00:00,tray-1,正本 original A3,2019,SHOULD-LIE-IN-TRAY,4,4,");
  }

  @Test
  void saysThatThereIsNoJournal() {
    assertThat(StockCommand.register(folder, "T-1", FORMS, DAY, folder)).isEqualTo(2);
    assertThat(StockCommand.run(List.of("register", "--day", "today"))).isEqualTo(2);
  }

  /** What cannot be drawn is not written: neither of the two files. */
  @Test
  void writesBothFilesOrNone() throws Exception {
    try (IssuingTown town = town()) {
      var _ = town.issue("L1", Copy.ORIGINAL);
      BlankForms undrawn = new BlankForms(Map.of("tray-1", "\uE000"), "2019");
      Path journal = folder.resolve("journal");
      assertThat(StockCommand.register(journal, "T-1", undrawn, DAY, folder)).isEqualTo(2);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/register-*");
  }

  private IssuingTown town() {
    return new IssuingTown(
        folder.resolve("journal"), () -> TownPrinter.Mishap.NONE, () -> TownOffice.Mishap.NONE);
  }
}
