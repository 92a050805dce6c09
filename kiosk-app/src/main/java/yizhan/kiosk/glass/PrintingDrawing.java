package yizhan.kiosk.glass;

/** A sheet on its way out of the printer. */
final class PrintingDrawing extends Drawing {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;
  private static final double DRIFT = 14;

  PrintingDrawing(boolean motion) {
    super(WIDTH, HEIGHT);
    var paper = plane(new Spot(120, 150, 320, 210), 4, "paper-out");
    var lines = path("M170 220 H390 M170 254 H390 M170 288 H320", "paper-lines");
    draw(paper, lines);
    draw(plane(new Spot(40, 40, 480, 120), 24, "machine-body"));
    draw(plane(new Spot(84, 132, 392, 16), 8, "slot"));
    draw(plane(new Spot(440, 76, 40, 24), 12, "machine-lit"));
    Motion.drift(paper, DRIFT, motion);
    Motion.drift(lines, DRIFT, motion);
  }
}
