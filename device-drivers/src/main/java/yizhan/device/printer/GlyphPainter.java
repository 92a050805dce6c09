package yizhan.device.printer;

/**
 * Draws a character that the printer has no font for. Given by whoever has fonts; drivers have
 * none.
 */
@FunctionalInterface
public interface GlyphPainter {
  /**
   * Draws one code point.
   *
   * @param height of the picture, in dots; its width is the same for a Han character
   */
  Bitmap paint(int codePoint, int height);
}
