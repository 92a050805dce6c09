package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.Copy;

/**
 * Which tray a copy would be printed from now: one that the terminal file says holds its blanks,
 * and that can.
 */
public final class LicenceTrays {
  private final SheetPrinterSettings settings;

  public LicenceTrays(SheetPrinterSettings settings) {
    this.settings = settings;
  }

  /** The first usable tray; empty when no sheet of this copy can be printed now. */
  public Optional<TraySettings> trayFor(Copy copy, Standing standing) {
    return settings.traysWith(holding(copy)).stream()
        .filter(tray -> usable(tray, copy.size(), standing.sheetPrinter(), standing.trays()))
        .findFirst();
  }

  private static boolean usable(
      TraySettings tray, SheetSize size, DeviceStatus printer, List<Tray> reported) {
    boolean holdsIt =
        reported.stream()
            .anyMatch(t -> t.name().equals(tray.name()) && t.size().equals(Optional.of(size)));
    return holdsIt && printer.forPart(tray.name()).usable();
  }

  private static Holding holding(Copy copy) {
    return switch (copy) {
      case ORIGINAL -> Holding.LICENCE_ORIGINAL;
      case DUPLICATE -> Holding.LICENCE_DUPLICATE;
    };
  }
}
