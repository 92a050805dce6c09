package yizhan.config.bench;

/** A rectangle on a sheet as it is read: mm from its top left corner. */
public record Area(double x, double y, double width, double height) {
  /** A point on a sheet, mm from the left edge and from the top edge. */
  public record Spot(double x, double y) {
    /** How far two are apart, mm. */
    public double to(Spot other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  boolean holds(Spot spot, double margin) {
    return spot.x() > x - margin
        && spot.x() < x + width + margin
        && spot.y() > y - margin
        && spot.y() < y + height + margin;
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }
}
