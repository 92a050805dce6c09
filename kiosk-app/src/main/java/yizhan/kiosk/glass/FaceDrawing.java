package yizhan.kiosk.glass;

/** Somebody who looks straight at the camera above the screen. */
final class FaceDrawing extends Drawing {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 420;

  FaceDrawing() {
    super(WIDTH, HEIGHT);
    draw(plane(new Spot(20, 20, 480, 380), 24, "machine-body"));
    draw(plane(new Spot(242, 36, 36, 36), 18, "machine-screen"));
    draw(plane(new Spot(180, 100, 160, 200), 80, "machine-screen"));
    draw(path("M110 400 C130 330 200 312 260 312 C320 312 390 330 410 400 Z", "machine-screen"));
    draw(path("M226 190 V204 M294 190 V204 M230 248 C248 264 272 264 290 248", "plate-line"));
  }
}
