package yizhan.kiosk.glass;

import javafx.scene.Node;

/** This machine asks somebody far away, and waits. */
final class AskingDrawing extends Drawing {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 360;
  private static final double DRIFT = 18;

  AskingDrawing(boolean motion) {
    super(WIDTH, HEIGHT);
    draw(plane(new Spot(40, 20, 170, 312), 18, "machine-body"));
    draw(plane(new Spot(60, 42, 130, 170), 8, "machine-screen"));
    draw(plane(new Spot(126, 234, 60, 40), 8, "machine-place"));
    draw(plane(new Spot(60, 296, 126, 14), 7, "machine-place"));
    draw(path("M470 120 L600 40 L730 120 Z", "machine-body"));
    draw(plane(new Spot(490, 120, 220, 180), 0, "machine-body"));
    draw(path("M530 150 V270 M576 150 V270 M624 150 V270 M670 150 V270", "plate-line"));
    draw(plane(new Spot(470, 300, 260, 32), 6, "machine-base"));
    Node arrow = path("M260 150 H410 M380 122 L410 150 L380 178", "pointer");
    Node answer = path("M410 230 H260 M290 202 L260 230 L290 258", "waited-for");
    draw(arrow, answer);
    Motion.drift(answer, 0, -DRIFT, motion);
  }
}
