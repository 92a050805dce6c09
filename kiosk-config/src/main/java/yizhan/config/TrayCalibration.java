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
    String printer, Correction correction, double residual, Instant at, String by) {}
