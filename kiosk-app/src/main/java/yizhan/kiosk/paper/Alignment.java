package yizhan.kiosk.paper;

import org.apache.pdfbox.util.Matrix;
import yizhan.config.TraySettings.Correction;

/**
 * What a tray needs so that ink falls where the layout says: found with the calibration grid, kept
 * per tray. Applied about the centre of the sheet as it is read; skew and scale first, then the
 * shift.
 *
 * @param dx millimetres to the right
 * @param dy millimetres downward
 * @param scaleX 1 is as it is
 * @param scaleY 1 is as it is
 * @param skew tangent of the angle by which everything is turned clockwise
 */
public record Alignment(double dx, double dy, double scaleX, double scaleY, double skew) {
  /** As the printer takes it. */
  public static final Alignment NONE = new Alignment(0, 0, 1, 1, 0);

  private static final double MOST_MM = 20;
  private static final double MOST_SCALING = 0.05;

  public Alignment {
    if (!(Math.abs(dx) <= MOST_MM && Math.abs(dy) <= MOST_MM))
      throw new IllegalArgumentException("a tray is not shifted by more than 20 mm");
    if (!(Math.abs(scaleX - 1) <= MOST_SCALING
        && Math.abs(scaleY - 1) <= MOST_SCALING
        && Math.abs(skew) <= MOST_SCALING))
      throw new IllegalArgumentException("a tray is not scaled or skewed by more than 5 %");
  }

  /** What the terminal file says of a tray. */
  public static Alignment of(Correction correction) {
    return new Alignment(
        correction.dx(),
        correction.dy(),
        correction.scale(),
        correction.scale(),
        Math.tan(Math.toRadians(correction.skew())));
  }

  /** For PDF's space: points, y upward. */
  Matrix matrix(Box sheet) {
    double points = 1 / TextStyle.MM_PER_POINT;
    double centreX = sheet.width() / 2 * points;
    double centreY = sheet.height() / 2 * points;
    Matrix matrix =
        Matrix.getTranslateInstance(
            (float) (centreX + dx * points), (float) (centreY - dy * points));
    matrix.concatenate(
        new Matrix(
            (float) scaleX,
            (float) (-skew * scaleX),
            (float) (skew * scaleY),
            (float) scaleY,
            0,
            0));
    matrix.concatenate(Matrix.getTranslateInstance((float) -centreX, (float) -centreY));
    return matrix;
  }
}
