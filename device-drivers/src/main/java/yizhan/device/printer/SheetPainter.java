package yizhan.device.printer;

import java.io.IOException;

/**
 * Draws documents for printers that take none, only dots. Given by whoever can read PDF; drivers
 * cannot.
 */
@FunctionalInterface
public interface SheetPainter {
  /**
   * Opens a document to be drawn.
   *
   * @throws IOException when it is none
   */
  Pages open(byte[] pdf) throws IOException;

  /** The pages of one document. */
  interface Pages extends AutoCloseable {
    int count();

    /**
     * The sheet that a page is as large as, whichever way it lies.
     *
     * @param page from 0
     * @throws IOException when it fits none
     */
    SheetSize size(int page) throws IOException;

    /**
     * Draws a band of a page, as large as it is. The sheet stands upright, its short edge across; a
     * page that lies is turned anticlockwise (RFC 8011, 5.2.10).
     *
     * @param page from 0
     * @param gray takes the dots, row by row from the left: 0 is ink, 255 is paper
     * @throws IOException when it cannot be drawn
     */
    void draw(int page, Band band, byte[] gray) throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * Some rows of dots of an upright sheet.
   *
   * @param sheet the whole of it
   * @param dotsPerInch both ways
   * @param top the first row, from 0
   * @param rows how many
   */
  record Band(SheetSize sheet, int dotsPerInch, int top, int rows) {
    private static final int HUNDREDTHS_PER_INCH = 2540;

    /** Dots in a row. */
    public int width() {
      return dots(sheet.width());
    }

    /** Rows of the whole sheet. */
    public int height() {
      return dots(sheet.length());
    }

    private int dots(int hundredths) {
      return Math.round((float) hundredths * dotsPerInch / HUNDREDTHS_PER_INCH);
    }
  }
}
