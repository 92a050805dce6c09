package yizhan.kiosk.stock;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;

/**
 * Sees by the printer's reports that somebody was at a tray of blanks: it was out, or it was empty
 * while it was in, and is not any more. Goes on seeing while a kiosk is closed for the bench.
 */
public final class TrayEyes {
  private static final Logger LOG = LoggerFactory.getLogger(TrayEyes.class);

  private final Set<String> out = new HashSet<>();
  private final Set<String> empty = new HashSet<>();

  /** Those that were opened, which is not written down yet. */
  private final Set<String> opened = new HashSet<>();

  /** Looks at these trays. A printer that says nothing shows nothing. */
  public synchronized void see(DeviceStatus printer, List<String> trays) {
    if (printer.state() != DeviceStatus.State.UNKNOWN) trays.forEach(tray -> see(printer, tray));
  }

  private void see(DeviceStatus printer, String tray) {
    boolean isOut = out(printer, tray);
    boolean isEmpty = printer.conditions().contains(new Condition(Kind.PAPER_OUT, tray));
    boolean touched = (isOut && !out.contains(tray)) || (empty.contains(tray) && !isEmpty);
    if (touched && opened.add(tray)) LOG.info("somebody is at {}", tray);
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

  /** Those that were opened, which nobody has written down. */
  synchronized Set<String> opened() {
    return Set.copyOf(opened);
  }

  /** It is written down. */
  synchronized void forget(String tray) {
    opened.remove(tray);
  }
}
