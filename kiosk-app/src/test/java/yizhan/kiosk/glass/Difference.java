package yizhan.kiosk.glass;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** What differs between two pictures of a screen. */
final class Difference {
  /** Machines may round the rim of a letter otherwise; more than this is no rim. */
  static final int TOLERATED = 40;

  private static final int SHADE = 24;
  private static final int MARK = 0xE00000;
  private static final int PALE = 0xC0C0C0;

  private Difference() {}

  /** Counts the pixels that differ; if too many do, draws then, now and where, side by side. */
  static int pixels(BufferedImage then, BufferedImage now, Path drawing) {
    int width = Math.max(then.getWidth(), now.getWidth());
    int height = Math.max(then.getHeight(), now.getHeight());
    BufferedImage where = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int count = 0;
    for (int i = 0; i < width * height; i++) {
      int x = i % width;
      int y = i / width;
      boolean other = differ(pixel(then, x, y), pixel(now, x, y));
      where.setRGB(x, y, other ? MARK : pixel(now, x, y) | PALE);
      count += other ? 1 : 0;
    }
    if (count > TOLERATED) {
      BufferedImage three = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D ink = three.createGraphics();
      ink.drawImage(then, 0, 0, null);
      ink.drawImage(now, width, 0, null);
      ink.drawImage(where, 2 * width, 0, null);
      ink.dispose();
      Studio.write(three, drawing);
    }
    return count;
  }

  private static int pixel(BufferedImage picture, int x, int y) {
    return x < picture.getWidth() && y < picture.getHeight() ? picture.getRGB(x, y) & 0xFFFFFF : 0;
  }

  private static boolean differ(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)) > SHADE) {
        return true;
      }
    }
    return false;
  }
}
