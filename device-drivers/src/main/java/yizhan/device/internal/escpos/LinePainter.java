package yizhan.device.internal.escpos;

import yizhan.device.printer.Bitmap;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.Receipt;

/**
 * Draws a whole line, where one of its characters is not in the printer's font. The whole line,
 * because {@code GS v 0} prints beside no text: pictures inside a line of text exist only at normal
 * size and on few printers. Each character keeps the cell that the printer would give it, so that
 * columns stay straight.
 */
final class LinePainter {
  /** A half-width cell at normal size, dots; a Han character is two wide. */
  static final int CELL_WIDTH = 12;

  static final int CELL_HEIGHT = 24;

  private final GlyphPainter painter;

  LinePainter(GlyphPainter painter) {
    this.painter = painter;
  }

  /**
   * Draws a line.
   *
   * @param style size and weight; alignment is the caller's
   * @param left white dots before it
   * @param height of the picture, so that lines keep their distance
   */
  Bitmap paint(String line, Receipt.Text style, int left, int height) {
    int across = TextSize.across(style.size());
    int width = left + PrinterFont.cells(line) * CELL_WIDTH * across + 1;
    byte[] rows = new byte[(width + 7) / 8 * height];
    Bitmap picture = new Bitmap(width, height, rows);
    int x = left;
    for (int codePoint : line.codePoints().toArray()) {
      int cell = PrinterFont.cells(codePoint) * CELL_WIDTH * across;
      if (codePoint != ' ')
        put(painter.paint(codePoint, CELL_HEIGHT * across), picture, x, cell, style);
      x += cell;
    }
    return picture;
  }

  private static void put(Bitmap glyph, Bitmap picture, int left, int cell, Receipt.Text style) {
    int tall = TextSize.down(style.size()) / TextSize.across(style.size());
    int shown = Math.min(glyph.width(), cell);
    int indent = left + (cell - shown) / 2;
    int bottom = Math.min(glyph.height() * tall, picture.height());
    for (int y = 0; y < bottom; y++) {
      for (int x = 0; x < glyph.width(); x++) {
        if (!glyph.black(x, y / tall)) continue;
        // A Latin letter wider than its cell is squeezed, like those of the printer's own font.
        int at = indent + x * shown / glyph.width();
        blacken(picture, at, y);
        if (style.bold()) blacken(picture, at + 1, y);
      }
    }
  }

  private static void blacken(Bitmap picture, int x, int y) {
    picture.rows()[y * picture.stride() + x / 8] |= (byte) (0x80 >> (x & 7));
  }
}
