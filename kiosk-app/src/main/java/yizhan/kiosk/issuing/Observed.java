package yizhan.kiosk.issuing;

import java.util.OptionalLong;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.JobReport;

/**
 * What was seen of one sheet.
 *
 * @param job the printer's last word
 * @param before the engine's page counter before the document was sent
 * @param after the same counter when the job had ended
 * @param trayTold whether the printer then said how full the sheet's tray is; true where that was
 *     not asked
 */
record Observed(
    JobReport job, OptionalLong before, OptionalLong after, Tear tear, boolean trayTold) {
  /** Whether a sheet was stuck or torn on its way. No counter tells of it. */
  enum Tear {
    NONE,
    /** A door was open: whoever opens one may tear paper out. */
    PERHAPS,
    JAMMED;

    static Tear of(DeviceStatus status) {
      if (status.has(Kind.JAM)) return JAMMED;
      boolean seen = status.state() != DeviceStatus.State.UNKNOWN && !status.has(Kind.COVER_OPEN);
      return seen ? NONE : PERHAPS;
    }

    Tear or(Tear other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
