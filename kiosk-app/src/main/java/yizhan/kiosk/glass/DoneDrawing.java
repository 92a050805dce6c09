package yizhan.kiosk.glass;

/** All went well. */
final class DoneDrawing extends Drawing {
  private static final double SIDE = 360;

  DoneDrawing() {
    super(SIDE, SIDE);
    draw(plane(new Spot(40, 40, 280, 280), 140, "done-disc"));
    draw(path("M112 184 L164 236 L252 136", "done-tick"));
  }
}
