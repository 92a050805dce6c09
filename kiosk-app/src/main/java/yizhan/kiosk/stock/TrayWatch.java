package yizhan.kiosk.stock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.journal.JournalException;

/**
 * Sees by the printer's reports that somebody was at a tray of blanks: it was out, or it was empty
 * while it was in, and is not any more. From then on it must be counted. Safe from one thread.
 */
public final class TrayWatch {
  private static final Logger LOG = LoggerFactory.getLogger(TrayWatch.class);

  private final StockKeeper keeper;
  private final StockStanding standing;
  private final List<String> trays;
  private final Set<String> out = new HashSet<>();
  private final Set<String> empty = new HashSet<>();

  /** Those that were opened, which is not written down yet. */
  private final Set<String> unwritten = new HashSet<>();

  private boolean failing;

  /**
   * @param trays those that hold blanks
   */
  public TrayWatch(StockKeeper keeper, StockStanding standing, List<String> trays) {
    this.keeper = keeper;
    this.standing = standing;
    this.trays = List.copyOf(trays);
  }

  /** What the book says of the trays now that the printer stands so. */
  public Map<String, Blanks> blanks(DeviceStatus printer) {
    if (printer.state() != DeviceStatus.State.UNKNOWN) trays.forEach(tray -> see(printer, tray));
    unwritten.removeIf(this::written);
    Map<String, Blanks> blanks = new HashMap<>(standing.now());
    unwritten.forEach(tray -> blanks.put(tray, Blanks.UNREADABLE));
    return blanks;
  }

  private void see(DeviceStatus printer, String tray) {
    boolean isOut = out(printer, tray);
    boolean isEmpty = printer.conditions().contains(new Condition(Kind.PAPER_OUT, tray));
    if ((isOut && !out.contains(tray)) || (empty.contains(tray) && !isEmpty)) unwritten.add(tray);
    remember(out, tray, isOut);
    // one that is out is empty, too: that it is filled and pushed in again is the same opening
    remember(empty, tray, isEmpty && !isOut);
  }

  /** A tray that is out and not named may be any of them. */
  private static boolean out(DeviceStatus printer, String tray) {
    return printer.conditions().contains(new Condition(Kind.TRAY_MISSING, tray))
        || printer.conditions().contains(new Condition(Kind.COVER_OPEN, tray))
        || printer.conditions().contains(Condition.of(Kind.TRAY_MISSING));
  }

  private static void remember(Set<String> trays, String tray, boolean so) {
    if (so) trays.add(tray);
    else trays.remove(tray);
  }

  private boolean written(String tray) {
    try {
      keeper.opened(tray);
      failing = false;
      return true;
    } catch (JournalException failed) {
      if (!failing) LOG.error("tray {} was opened, which could not be written down", tray, failed);
      failing = true;
      return false;
    }
  }
}
