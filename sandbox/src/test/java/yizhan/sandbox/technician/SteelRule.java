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

  /** So far from its middle an arm is looked at, mm. */
  private static final double NEAR = 1.5;

  private static final double FAR = 4;

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
    double mm = MM_PER_INCH / dotsPerInch;
    List<Cross> crosses = new ArrayList<>();
    for (int[] quarter : new int[][] {{0, 0}, {width, 0}, {width, height}, {0, height}}) {
      Ink all = new Ink(paper.getRaster()).add(quarter[0], quarter[1], width, height);
      crosses.add(cross(paper.getRaster(), all, mm));
    }
    return crosses;
  }

  /**
   * The middle of all its ink is near the middle; where exactly, the ends of its arms say: how dark
   * an arm that stands askew is drawn differs along it.
   */
  private static Cross cross(Raster paper, Ink all, double mm) {
    int x = (int) all.x();
    int y = (int) all.y();
    int near = (int) (NEAR / mm);
    int far = (int) (FAR / mm);
    Ink upright = new Ink(paper);
    Ink level = new Ink(paper);
    for (int at = near; at < far; at++)
      for (int side : new int[] {-at, at}) {
        upright.addMiddle(new Ink(paper).add(x - near, y + side, 2 * near, 1));
        level.addMiddle(new Ink(paper).add(x + side, y - near, 1, 2 * near));
      }
    return new Cross(upright.x() * mm, level.y() * mm);
  }

  /** Ink in some part of the paper, and its middle, in dots. */
  private static final class Ink {
    private final Raster paper;
    private double x;
    private double y;
    private double weight;

    Ink(Raster paper) {
      this.paper = paper;
    }

    Ink add(int left, int top, int width, int height) {
      int[] row = new int[width];
      for (int j = 0; j < height; j++) {
        paper.getSamples(left, top + j, width, 1, 0, row);
        for (int i = 0; i < width; i++)
          if (row[i] < GREY) add(left + i + 0.5, top + j + 0.5, GREY - row[i]);
      }
      return this;
    }

    /** A stroke across an arm, however dark it is. */
    void addMiddle(Ink stroke) {
      add(stroke.x(), stroke.y(), 1);
    }

    private void add(double atX, double atY, double dark) {
      x += dark * atX;
      y += dark * atY;
      weight += dark;
    }

    double x() {
      return x / inked();
    }

    double y() {
      return y / inked();
    }

    private double inked() {
      if (weight == 0) throw new AssertionError("no cross here");
      return weight;
    }
  }
}
