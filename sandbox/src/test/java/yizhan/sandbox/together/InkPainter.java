package yizhan.sandbox.together;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import yizhan.device.printer.Bitmap;
import yizhan.device.printer.GlyphPainter;

/** Draws rare characters for the driver under test, with the fonts that have them. */
final class InkPainter implements GlyphPainter {
  private final List<Font> fonts = List.of(load("NotoSansSC_400Regular.ttf"), load("HanaMinB.ttf"));

  private static Font load(String file) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("yizhan.root")));
    try {
      return Font.createFont(Font.TRUETYPE_FONT, root.resolve("fonts").resolve(file).toFile());
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Bitmap paint(int codePoint, int height) {
    BufferedImage cell = new BufferedImage(height, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = cell.createGraphics();
    graphics.setColor(Color.WHITE);
    Font font = fonts.getFirst().canDisplay(codePoint) ? fonts.getFirst() : fonts.getLast();
    graphics.setFont(font.deriveFont((float) height));
    graphics.drawString(Character.toString(codePoint), 0, height * 7 / 8);
    graphics.dispose();
    int stride = (height + 7) / 8;
    byte[] rows = new byte[stride * height];
    for (int y = 0; y < height; y++)
      for (int x = 0; x < height; x++)
        if ((cell.getRGB(x, y) & 0xFF) != 0)
          rows[y * stride + x / 8] = (byte) (rows[y * stride + x / 8] | 0x80 >> (x & 7));
    return new Bitmap(height, height, rows);
  }
}
