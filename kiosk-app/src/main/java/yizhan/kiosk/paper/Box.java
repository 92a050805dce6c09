package yizhan.kiosk.paper;

/** A rectangle on the sheet, in millimetres from the paper's top left corner as it is read. */
public record Box(double x, double y, double width, double height) {
  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge. */
  public double bottom() {
    return y + height;
  }

  /** Whether the other lies inside, edges included. */
  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  /** Whether the two share more than an edge. */
  public boolean overlaps(Box other) {
    return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
  }

  /** The smallest box around both. */
  public Box with(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
