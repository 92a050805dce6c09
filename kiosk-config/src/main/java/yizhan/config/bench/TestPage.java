package yizhan.config.bench;

import java.util.Locale;
import yizhan.device.printer.SheetSize;

/**
 * A page that says what it is, for plain paper: a frame 10 mm from the edges and a line of words.
 */
final class TestPage {
  private static final double POINTS_PER_HUNDREDTH = 72 / 2540.0;
  private static final double MARGIN = 1000 * POINTS_PER_HUNDREDTH;

  private TestPage() {}

  /**
   * One page, exactly as large as the sheet as it is fed.
   *
   * @param words ASCII without brackets and backslashes
   */
  static byte[] of(SheetSize size, String words) {
    if (!words.matches("[ -'*-\\[\\]-~]*")) throw new IllegalArgumentException(words);
    double width = size.width() * POINTS_PER_HUNDREDTH;
    double height = size.length() * POINTS_PER_HUNDREDTH;
    String drawing =
        String.format(
            Locale.ROOT,
            "1 w %.3f %.3f %.3f %.3f re S BT /F1 18 Tf %.3f %.3f Td (%s) Tj ET",
            MARGIN,
            MARGIN,
            width - 2 * MARGIN,
            height - 2 * MARGIN,
            2 * MARGIN,
            height / 2,
            words);
    return PlainPdf.page(width, height, drawing);
  }
}
