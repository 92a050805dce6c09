package yizhan.device.internal.escpos;

import java.util.ArrayList;
import java.util.List;
import yizhan.device.printer.Bitmap;
import yizhan.device.printer.GlyphPainter;

/**
 * Paints every character as a black block, half as wide for Latin, and remembers what it painted.
 */
final class BlockPainter implements GlyphPainter {
  final List<String> painted = new ArrayList<>();

  @Override
  public Bitmap paint(int codePoint, int height) {
    painted.add(Character.toString(codePoint));
    int width = codePoint < 0x80 ? height / 2 : height;
    Bitmap block = new Bitmap(width, height, new byte[(width + 7) / 8 * height]);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++)
        block.rows()[y * block.stride() + x / 8] |= (byte) (0x80 >> (x & 7));
    return block;
  }
}
