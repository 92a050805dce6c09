package yizhan.sandbox.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The paper that hangs out of the printer, as a picture that grows, and the words on it. */
final class Paper {
  /** Five metres; what comes after is not drawn. */
  private static final int LONGEST = 40_000;

  private final int width;
  private BufferedImage picture;
  private int length;
  private final StringBuilder text = new StringBuilder();

  Paper(int width) {
    this.width = width;
    this.picture = blank(width, 400);
  }

  private static BufferedImage blank(int width, int height) {
    BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = blank.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return blank;
  }

  int width() {
    return width;
  }

  /** How long it is, in rows of dots. */
  int length() {
    return length;
  }

  void feed(int rows) {
    length = Math.min(LONGEST, length + rows);
    if (length <= picture.getHeight()) return;
    BufferedImage longer = blank(width, Math.min(LONGEST, 2 * length));
    Graphics2D graphics = longer.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    picture = longer;
  }

  /** To draw on rows that have been fed already. */
  Graphics2D graphics() {
    return picture.createGraphics();
  }

  /** Burns one dot, if it is on the paper. */
  void dot(int x, int y) {
    if (x >= 0 && x < width && y >= 0 && y < length) picture.setRGB(x, y, 0xFF000000);
  }

  void write(String line) {
    text.append(line).append('\n');
  }

  String text() {
    return text.toString();
  }

  /** What is on it now; a copy, at least one row long. */
  BufferedImage picture() {
    int rows = Math.max(1, length);
    BufferedImage copy = blank(width, rows);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return copy;
  }
}
