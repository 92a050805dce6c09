package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Blanks;
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

  /** How the trays of a copy stand, the best of them. */
  public enum TrayState {
    READY,
    /** Its blanks are used up. */
    BLANKS_OUT,
    /** It holds paper of another size, or the printer does not know which. */
    OTHER_PAPER,
    /** Something else is wrong with the tray, or with the whole printer. */
    UNUSABLE,
    /** This terminal has none for it. */
    NONE
  }

  /** The first usable tray; empty when no sheet of this copy can be printed now. */
  public Optional<TraySettings> trayFor(Copy copy, Standing standing) {
    return settings.traysWith(holding(copy)).stream()
        .filter(tray -> state(tray, copy.size(), standing) == TrayState.READY)
        .findFirst();
  }

  /** Whether a sheet of this copy can be printed now, and if not, what is wrong with its tray. */
  public TrayState state(Copy copy, Standing standing) {
    return settings.traysWith(holding(copy)).stream()
        .map(tray -> state(tray, copy.size(), standing))
        .min(TrayState::compareTo)
        .orElse(TrayState.NONE);
  }

  /** How many blanks of this copy are left, where these are few. */
  public OptionalInt few(Copy copy, Standing standing) {
    List<Blanks> open =
        settings.traysWith(holding(copy)).stream()
            .filter(tray -> state(tray, copy.size(), standing) == TrayState.READY)
            .map(tray -> standing.blanks(tray.name()))
            .toList();
    return !open.isEmpty() && open.stream().allMatch(Blanks::few)
        ? OptionalInt.of(open.stream().mapToInt(blanks -> blanks.left().orElse(0)).sum())
        : OptionalInt.empty();
  }

  private static TrayState state(TraySettings tray, SheetSize size, Standing standing) {
    DeviceStatus status = standing.sheetPrinter().forPart(tray.name());
    if (!status.usable())
      return status.has(Kind.PAPER_OUT) ? TrayState.BLANKS_OUT : TrayState.UNUSABLE;
    Blanks blanks = standing.blanks(tray.name());
    if (!blanks.usable()) return blanks.quarantined() ? TrayState.UNUSABLE : TrayState.BLANKS_OUT;
    boolean holdsIt =
        standing.trays().stream()
            .anyMatch(t -> t.name().equals(tray.name()) && t.size().equals(Optional.of(size)));
    return holdsIt ? TrayState.READY : TrayState.OTHER_PAPER;
  }

  private static Holding holding(Copy copy) {
    return switch (copy) {
      case ORIGINAL -> Holding.LICENCE_ORIGINAL;
      case DUPLICATE -> Holding.LICENCE_DUPLICATE;
    };
  }
}
