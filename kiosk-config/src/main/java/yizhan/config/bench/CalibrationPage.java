package yizhan.config.bench;

import java.util.List;
import java.util.Locale;
import yizhan.config.TraySettings.Correction;
import yizhan.config.bench.Area.Spot;

/**
 * A page for plain paper with a grid in mm and four numbered crosses, landscape as licences are.
 * Nothing is drawn where a blank bears something, should one have been forgotten in the tray.
 */
final class CalibrationPage {
  private static final double POINTS = 72 / 25.4;

  /** Half of a cross, mm. */
  private static final double ARM = 5;

  /** Half of the fine grid around a cross, mm. */
  private static final int FINE = 10;

  private final SheetAreas areas;
  private final StringBuilder drawing = new StringBuilder();

  private CalibrationPage(SheetAreas areas) {
    this.areas = areas;
  }

  /**
   * The page.
   *
   * @param words in ASCII, about what is to be done
   * @param correction what is done to the picture, exactly as with licences
   */
  static byte[] of(SheetAreas areas, List<String> words, Correction correction) {
    CalibrationPage page = new CalibrationPage(areas);
    page.moved(correction);
    page.grid();
    List<Spot> marks = areas.marks();
    for (int i = 0; i < marks.size(); i++) page.mark(marks.get(i), Integer.toString(i + 1));
    page.words(words);
    return PlainPdf.page(areas.width() * POINTS, areas.height() * POINTS, page.drawing.toString());
  }

  /** Turned and scaled about the middle, then shifted; PDF's y goes up (ISO 32000-1, 8.3.4). */
  private void moved(Correction correction) {
    double tangent = Math.tan(Math.toRadians(correction.skew()));
    double a = correction.scale();
    double b = -tangent * correction.scale();
    double x = areas.width() / 2 * POINTS;
    double y = areas.height() / 2 * POINTS;
    double e = x + correction.dx() * POINTS - (a * x - b * y);
    double f = y - correction.dy() * POINTS - (b * x + a * y);
    add("cm", a, b, -b, a, e, f);
  }

  /** Every centimetre faintly, every five more; millimetres around each mark. */
  private void grid() {
    Area in = areas.permitted();
    for (int x = up(in.x(), 10); x <= in.right(); x += 10) upright(x, in.y(), in.bottom(), 10);
    for (int y = up(in.y(), 10); y <= in.bottom(); y += 10) level(y, in.x(), in.right(), 10);
    for (Spot mark : areas.marks()) {
      int x = (int) Math.round(mark.x());
      int y = (int) Math.round(mark.y());
      for (int i = -FINE; i <= FINE; i++) {
        upright(x + i, y - FINE, y + FINE, 1);
        level(y + i, x - FINE, x + FINE, 1);
      }
    }
  }

  private static int up(double from, int step) {
    return (int) Math.ceil(from / step) * step;
  }

  private void upright(double x, double from, double to, int step) {
    weigh(x, step);
    for (double y = from; y < to; y++)
      if (free(x, y) && free(x, y + 1)) line(x, y, x, Math.min(y + 1, to));
  }

  private void level(double y, double from, double to, int step) {
    weigh(y, step);
    for (double x = from; x < to; x++)
      if (free(x, y) && free(x + 1, y)) line(x, y, Math.min(x + 1, to), y);
  }

  private boolean free(double x, double y) {
    return areas.allows(new Spot(x, y));
  }

  private void weigh(double at, int step) {
    boolean heavy = Math.round(at) % (step == 1 ? 5 : 50) == 0;
    add("G", heavy ? 0.70 : 0.85);
    add("w", heavy ? 0.4 : 0.25);
  }

  private void mark(Spot at, String number) {
    add("G", 0);
    add("w", 0.8);
    line(at.x() - ARM, at.y(), at.x() + ARM, at.y());
    line(at.x(), at.y() - ARM, at.x(), at.y() + ARM);
    double inwards = at.x() < areas.width() / 2 ? FINE + 3 : -FINE - 8;
    text(at.x() + inwards, at.y() + 3, 26, number);
  }

  private void words(List<String> words) {
    double y = areas.height() / 2;
    for (String line : words) {
      text(areas.permitted().x() + 22, y, 13, line);
      y += 7;
    }
  }

  private void line(double x, double y, double toX, double toY) {
    add("m", x * POINTS, up(y));
    add("l", toX * POINTS, up(toY));
    add("S");
  }

  private void text(double x, double y, int size, String words) {
    if (!words.matches("[ -'*-\\[\\]-~]*")) throw new IllegalArgumentException(words);
    add("g", 0.62);
    add("BT /F1");
    add("Tf", size);
    add("Td", x * POINTS, up(y));
    add("(" + words + ") Tj ET");
  }

  private double up(double y) {
    return (areas.height() - y) * POINTS;
  }

  /** An operator behind its numbers. */
  private void add(String operator, double... numbers) {
    for (double number : numbers) drawing.append(String.format(Locale.ROOT, "%.6f ", number));
    drawing.append(operator).append('\n');
  }
}
