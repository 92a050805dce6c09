package yizhan.sandbox.technician;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yizhan.sandbox.sheet.SheetPrinterSandbox;

/** Measures on paper where four black crosses are, one in each quarter, clockwise from top left. */
final class SteelRule {
  /** Ten dots a millimetre. */
  static final int DPI = 254;

  private static final int GREY = 150;
  private static final double MM_PER_INCH = 25.4;

  private SteelRule() {}

  /** The middle of a cross, mm from the left and from the top edge of the paper. */
  record Cross(double x, double y) {
    /** As somebody reads it off a rule: to a tenth. */
    String read() {
      return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    double to(Cross other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /** Reads one cross of the sheet that came out last. */
  interface Eye {
    String reads(Cross cross, int number);
  }

  /** Answers whatever a calibration asks about that sheet. */
  static void inTheHandsOf(Technician technician, SheetPrinterSandbox printer, Eye eye) {
    for (int number = 1; number <= 4; number++) {
      int cross = number;
      technician.when(
          "Cross " + cross + ":",
          () -> {
            try {
              BufferedImage paper = printer.picture(printer.sheets().getLast(), DPI);
              return eye.reads(crosses(paper, DPI).get(cross - 1), cross);
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }
  }

  static List<Cross> crosses(BufferedImage paper, int dotsPerInch) {
    int width = paper.getWidth() / 2;
    int height = paper.getHeight() / 2;
    List<Cross> crosses = new ArrayList<>();
    for (int[] quarter : new int[][] {{0, 0}, {width, 0}, {width, height}, {0, height}})
      crosses.add(cross(paper.getRaster(), quarter, new int[] {width, height}, dotsPerInch));
    return crosses;
  }

  /** A cross is as long to each side: its middle is the middle of its ink. */
  private static Cross cross(Raster paper, int[] from, int[] size, int dotsPerInch) {
    double x = 0;
    double y = 0;
    double ink = 0;
    int[] row = new int[size[0]];
    for (int j = 0; j < size[1]; j++) {
      paper.getSamples(from[0], from[1] + j, size[0], 1, 0, row);
      for (int i = 0; i < size[0]; i++) {
        if (row[i] >= GREY) continue;
        double dark = GREY - row[i];
        x += dark * (from[0] + i + 0.5);
        y += dark * (from[1] + j + 0.5);
        ink += dark;
      }
    }
    if (ink == 0) throw new AssertionError("no cross in this quarter");
    double mm = MM_PER_INCH / dotsPerInch;
    return new Cross(x / ink * mm, y / ink * mm);
  }
}
