package yizhan.sandbox.demo;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import yizhan.config.ScreenSettings;

/**
 * Where the kiosk's window and the desk go on this screen, side by side, without their frames.
 *
 * @param kiosk as large as it is, or as the screen leaves room for
 */
record Places(Rectangle2D kiosk, Rectangle2D desk) {
  /** The bar that window managers put over a window. */
  private static final double TITLE_BAR = 40;

  private static final double GAP = 8;

  /** Of the width of the screen, at most, for the kiosk. */
  private static final double SHARE = 0.5;

  private static final double LEAST_DESK = 640;
  private static final double MOST_DESK = 1_400;
  private static final double MOST_DESK_HEIGHT = 1_100;

  static Places on(Rectangle2D room, ScreenSettings kiosk) {
    double height = room.getHeight() - TITLE_BAR;
    double scale =
        Math.min(1, Math.min(height / kiosk.height(), room.getWidth() * SHARE / kiosk.width()));
    Rectangle2D first =
        new Rectangle2D(
            room.getMinX(), room.getMinY(), kiosk.width() * scale, kiosk.height() * scale);
    return new Places(first, desk(room, first.getWidth() + GAP));
  }

  /** The whole screen for a desk without a kiosk. */
  static Rectangle2D deskAlone() {
    return desk(Screen.getPrimary().getVisualBounds(), 0);
  }

  private static Rectangle2D desk(Rectangle2D room, double from) {
    double width = Math.clamp(room.getWidth() - from, LEAST_DESK, MOST_DESK);
    double height = Math.min(room.getHeight() - TITLE_BAR, MOST_DESK_HEIGHT);
    return new Rectangle2D(room.getMinX() + from, room.getMinY(), width, height);
  }
}
