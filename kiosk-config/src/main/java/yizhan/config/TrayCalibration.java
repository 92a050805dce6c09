package yizhan.config;

import java.time.Instant;
import yizhan.config.TraySettings.Correction;

/**
 * How the picture must be moved for one tray, as it was measured on plain paper.
 *
 * @param printer which printer it was measured on; for another one it says nothing
 * @param residual by how much the worst mark still was out, printed with the correction, mm
 */
public record TrayCalibration(
    String printer, Correction correction, double residual, Instant at, String by) {
  /** As well as a licence must lie on its blank, mm. */
  public static final double GOOD = 0.3;

  /** What is worse than that is not kept, mm. */
  public static final double WORST = 0.5;
}
