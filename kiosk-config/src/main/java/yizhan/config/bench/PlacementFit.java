package yizhan.config.bench;

import java.util.List;
import yizhan.config.TraySettings.Correction;
import yizhan.config.bench.Area.Spot;

/**
 * How a printer moves what it prints: turned, scaled and shifted as a whole, the way that fits four
 * measured marks best (least squares; Horn 1987 gives it in closed form). All about the middle of
 * the sheet, x to the right and y downwards, so that a positive angle turns clockwise.
 *
 * @param scale 1 as drawn
 * @param angle radians, clockwise
 * @param dx to the right, mm
 * @param dy downwards, mm
 */
record PlacementFit(Spot middle, double scale, double angle, double dx, double dy) {
  /**
   * Finds it.
   *
   * @param drawn where the marks were meant to be
   * @param measured where they are, in the same order
   */
  static PlacementFit of(Spot middle, List<Spot> drawn, List<Spot> measured) {
    double drawnX = drawn.stream().mapToDouble(Spot::x).average().orElseThrow();
    double drawnY = drawn.stream().mapToDouble(Spot::y).average().orElseThrow();
    double seenX = measured.stream().mapToDouble(Spot::x).average().orElseThrow();
    double seenY = measured.stream().mapToDouble(Spot::y).average().orElseThrow();
    double along = 0;
    double across = 0;
    double size = 0;
    for (int i = 0; i < drawn.size(); i++) {
      double x = drawn.get(i).x() - drawnX;
      double y = drawn.get(i).y() - drawnY;
      double u = measured.get(i).x() - seenX;
      double v = measured.get(i).y() - seenY;
      along += x * u + y * v;
      across += x * v - y * u;
      size += x * x + y * y;
    }
    PlacementFit turned =
        new PlacementFit(middle, Math.hypot(along, across) / size, Math.atan2(across, along), 0, 0);
    Spot centre = turned.place(new Spot(drawnX, drawnY));
    return new PlacementFit(
        middle, turned.scale(), turned.angle(), seenX - centre.x(), seenY - centre.y());
  }

  /** Where something comes to lie. */
  Spot place(Spot drawn) {
    double x = drawn.x() - middle.x();
    double y = drawn.y() - middle.y();
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    return new Spot(middle.x() + cos * x - sin * y + dx, middle.y() + sin * x + cos * y + dy);
  }

  /** The number of the mark that fits the others worst, from 0. */
  int worst(List<Spot> drawn, List<Spot> measured) {
    int worst = 0;
    for (int i = 1; i < drawn.size(); i++)
      if (error(drawn, measured, i) > error(drawn, measured, worst)) worst = i;
    return worst;
  }

  /** How far a mark is from where this says that it is, mm. */
  double error(List<Spot> drawn, List<Spot> measured, int mark) {
    return place(drawn.get(mark)).to(measured.get(mark));
  }

  /**
   * What must be done to the picture beforehand so that it comes to lie where it was drawn: the
   * inverse, as a terminal file has it. There, turning is by the tangent of the angle and makes the
   * picture longer by its cosine, which is taken out of the scale.
   */
  Correction correction() {
    double back = 1 / scale;
    double cos = back * Math.cos(-angle);
    double sin = back * Math.sin(-angle);
    return new Correction(
        -(cos * dx - sin * dy),
        -(sin * dx + cos * dy),
        back * Math.cos(angle),
        Math.toDegrees(-angle));
  }
}
