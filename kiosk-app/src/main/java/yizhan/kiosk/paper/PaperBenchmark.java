package yizhan.kiosk.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.Copy;

/**
 * How long a licence takes to draw. The first figures are those of a machine that has just started:
 * ask once, before anything else has drawn.
 */
public final class PaperBenchmark {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int PICTURE_WIDTH = 1080;

  private PaperBenchmark() {}

  /** Measures with so many rounds, and says the figures in one line. */
  public static void main(String[] args) {
    Figures figures = measure(Math.max(1, Integer.parseInt(args[0])));
    System.out.printf(
        Locale.ROOT,
        "open=%.1f cold=%.1f warm=%.1f picture=%.1f bytes=%d%n",
        figures.open(),
        figures.cold(),
        figures.warm(),
        figures.picture(),
        figures.bytes());
  }

  /**
   * Milliseconds, and bytes.
   *
   * @param open finding the fonts and reading the layouts
   * @param cold the first sheet: A3, a scope of 300 characters, a QR code
   * @param warm the same, the median of all rounds
   * @param picture its picture on the blank, 1080 pixels wide, the median
   * @param bytes of the PDF
   */
  public record Figures(double open, double cold, double warm, double picture, int bytes) {}

  /** Measures, with so many rounds of each. */
  public static Figures measure(int rounds) {
    long start = System.nanoTime();
    FontBook fonts = FontBook.open();
    Layouts layouts = Layouts.of("2019");
    LicenceSheets sheets = new LicenceSheets(fonts, layouts);
    SheetPictures pictures = new SheetPictures(fonts, layouts);
    double open = (System.nanoTime() - start) / NANOS_PER_MILLI;
    Supplier<Drawing> draw =
        () -> sheets.draw(LicenceSheets.specimen(), Copy.ORIGINAL, Alignment.NONE);
    double cold = time(draw);
    if (!(draw.get() instanceof Drawing.Drawn sheet))
      throw new IllegalStateException("the specimen could not be drawn");
    double warm = median(draw, rounds);
    double picture = median(() -> pictures.picture(sheet, Copy.ORIGINAL, PICTURE_WIDTH), rounds);
    return new Figures(open, cold, warm, picture, sheet.pdf().length);
  }

  private static double median(Supplier<?> work, int rounds) {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) times[i] = time(work);
    Arrays.sort(times);
    return times[rounds / 2];
  }

  private static double time(Supplier<?> work) {
    long start = System.nanoTime();
    Object made = work.get();
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    if (made.toString().isEmpty()) throw new IllegalStateException("nothing was made");
    return millis;
  }
}
