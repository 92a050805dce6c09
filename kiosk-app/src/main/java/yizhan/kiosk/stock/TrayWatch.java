package yizhan.kiosk.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.journal.JournalException;

/** Writes down each opening of a tray that was seen: from then on it must be counted. */
public final class TrayWatch {
  private static final Logger LOG = LoggerFactory.getLogger(TrayWatch.class);

  private final StockKeeper keeper;
  private final StockStanding standing;
  private final List<String> trays;
  private final TrayEyes eyes;
  private boolean failing;

  /**
   * @param trays those that hold blanks
   * @param eyes what was seen of them before, also while this kiosk was not there
   */
  public TrayWatch(StockKeeper keeper, StockStanding standing, List<String> trays, TrayEyes eyes) {
    this.keeper = keeper;
    this.standing = standing;
    this.trays = List.copyOf(trays);
    this.eyes = eyes;
  }

  /** What the book says of the trays now that the printer stands so. */
  public Map<String, Blanks> blanks(DeviceStatus printer) {
    eyes.see(printer, trays);
    for (String tray : eyes.opened()) if (written(tray)) eyes.forget(tray);
    Map<String, Blanks> blanks = new HashMap<>(standing.now());
    eyes.opened().forEach(tray -> blanks.put(tray, Blanks.UNREADABLE));
    return blanks;
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
