package yizhan.config;

import yizhan.device.printer.SheetSize;

/**
 * One tray of the sheet printer.
 *
 * @param name the printer's name of it, an IPP {@code media-source} such as {@code tray-1}
 * @param holds what lies in it; originals lie on A3, duplicates on A4
 */
public record TraySettings(String name, SheetSize size, Holding holds, Correction correction) {
  /** What lies in a tray. */
  public enum Holding {
    /** Blanks of 正本. Accountable. */
    LICENCE_ORIGINAL,
    /** Blanks of 副本. Accountable. */
    LICENCE_DUPLICATE,
    /** Plain paper, not accountable. */
    PLAIN
  }

  /**
   * How the picture must be moved so that it lands where it should, applied to the sheet as it is
   * read: licences lie landscape.
   *
   * @param dx to the right, mm
   * @param dy downwards, mm
   * @param scale factor about the sheet's centre, 1 as drawn
   * @param skew clockwise about the sheet's centre, degrees
   */
  public record Correction(double dx, double dy, double scale, double skew) {
    /** The picture stays as drawn. */
    public static final Correction NONE = new Correction(0, 0, 1, 0);
  }
}
