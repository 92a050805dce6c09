package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.Doors;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.service.LicenceTrays.TrayState;

/** What the book of blanks has to say beside the printer. */
class LicenceTraysTest {
  private static final LicenceTrays TRAYS =
      new LicenceTrays(
          new SheetPrinterSettings(
              URI.create("ipp://localhost/ipp/print"),
              Optional.empty(),
              List.of(
                  new TraySettings(
                      "tray-2", SheetSize.A4, Holding.LICENCE_DUPLICATE, Correction.NONE)),
              Optional.empty()));

  @ParameterizedTest
  @CsvSource({
    "-1, false, READY", // never counted: only the printer can say
    "50, false, READY",
    "1, false, READY",
    "0, false, BLANKS_OUT",
    "50, true, UNUSABLE",
    "-1, true, UNUSABLE",
  })
  void offersNoBlankThatTheBookDoesNotHave(int left, boolean quarantined, TrayState state) {
    OptionalInt count = left < 0 ? OptionalInt.empty() : OptionalInt.of(left);
    Standing standing = standing(new Blanks(count, quarantined));
    assertThat(TRAYS.state(Copy.DUPLICATE, standing)).isEqualTo(state);
    assertThat(TRAYS.trayFor(Copy.DUPLICATE, standing).isPresent())
        .isEqualTo(state == TrayState.READY);
  }

  @Test
  void tellsWhenFewAreLeft() {
    assertThat(TRAYS.few(Copy.DUPLICATE, standing(new Blanks(OptionalInt.of(11), false))))
        .isEmpty();
    assertThat(TRAYS.few(Copy.DUPLICATE, standing(new Blanks(OptionalInt.of(3), false))))
        .hasValue(3);
    assertThat(TRAYS.few(Copy.DUPLICATE, standing(Blanks.UNCOUNTED))).isEmpty();
  }

  private static Standing standing(Blanks blanks) {
    return new Standing(
        DeviceStatus.READY,
        DeviceStatus.READY,
        DeviceStatus.READY,
        List.of(new Tray("tray-2", Optional.of(SheetSize.A4), OptionalInt.empty())),
        Integer.MAX_VALUE,
        Optional.empty(),
        Books.IN_ORDER,
        Doors.USUAL,
        Map.of("tray-2", blanks),
        DeviceStatus.READY,
        DeviceStatus.READY);
  }
}
