package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Standing;

/** The tray with plain A4 paper, as it is now. */
public record PlainTray(SheetPrinterSettings settings) {
  /** One that can be printed from; empty where there is none now. */
  Optional<TraySettings> now(Standing standing) {
    if (!standing.sheetPrinter().forPart("").usable()) return Optional.empty();
    return settings.traysWith(Holding.PLAIN).stream()
        .filter(tray -> tray.size() == SheetSize.A4 && ready(tray, standing))
        .findFirst();
  }

  private static boolean ready(TraySettings tray, Standing standing) {
    boolean holdsIt =
        standing.trays().stream()
            .anyMatch(
                t -> t.name().equals(tray.name()) && t.size().equals(Optional.of(SheetSize.A4)));
    return holdsIt && standing.sheetPrinter().forPart(tray.name()).usable();
  }
}
