package yizhan.sandbox.measure;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Where things are on the display.
 *
 * @param home the whole home screen, all open
 * @param station the words at the top, which are there with the first frame and never change
 * @param tile the matter that is measured, on the home screen
 * @param tileWords what is written on it; open and closed look different here
 * @param title where every screen has its title, so that a new screen shows there
 * @param back the footer's way back
 * @param choice the first licence to choose
 * @param original the first copy to choose
 * @param act the footer's main action
 */
record Places(
    BufferedImage home,
    Rectangle station,
    Rectangle tile,
    Rectangle tileWords,
    Rectangle title,
    Rectangle back,
    Rectangle choice,
    Rectangle original,
    Rectangle act) {
  private static final int ENOUGH = 320;

  static Point middle(Rectangle place) {
    return new Point((int) place.getCenterX(), (int) place.getCenterY());
  }

  /** Where words begin: large enough to tell, and small enough to look at often. */
  static Rectangle core(Rectangle place) {
    return new Rectangle(
        place.x, place.y, Math.min(ENOUGH, place.width), Math.min(ENOUGH / 2, place.height));
  }

  BufferedImage atHome(Rectangle part) {
    return home.getSubimage(part.x, part.y, part.width, part.height);
  }
}
