package yizhan.kiosk.paper;

import java.util.List;
import yizhan.kiosk.fonts.Chain;

/**
 * How a text is set.
 *
 * @param chain faces
 * @param points sizes that may be tried, largest first; nothing is ever set smaller
 * @param line baseline to baseline, in ems
 * @param tracking added between characters, in ems
 * @param align where lines stand in their box
 */
record TextStyle(Chain chain, List<Double> points, double line, double tracking, Align align) {
  /** Millimetres in a point. */
  static final double MM_PER_POINT = 25.4 / 72;

  /** Where lines stand in their box. */
  enum Align {
    LEFT,
    /** Left, and every line but a paragraph's last filled to the right edge. */
    JUSTIFY,
    CENTRE,
    RIGHT,
    /** Over the whole width, the first character at the left edge and the last at the right. */
    SPREAD
  }

  TextStyle {
    points = List.copyOf(points);
  }
}
