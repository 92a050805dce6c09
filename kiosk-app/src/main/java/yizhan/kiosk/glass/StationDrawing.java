package yizhan.kiosk.glass;

/** The station at night, quietly: somebody is open. Says nothing that has to be read. */
final class StationDrawing extends Drawing {
  private static final double WIDTH = 984;
  private static final double HEIGHT = 200;

  StationDrawing() {
    super(WIDTH, HEIGHT);
    draw(path("M0 190 H984", "far-line"));
    draw(path("M20 190 V96 H90 V190 M110 190 V60 H190 V190 M210 190 V120 H286 V190", "far-line"));
    draw(path("M700 190 V84 H780 V190 M800 190 V116 H872 V190 M892 190 V72 H960 V190", "far-line"));
    draw(path("M852 20 a26 26 0 1 0 24 38 a22 22 0 0 1 -24 -38 z", "far-moon"));
    draw(plane(new Spot(340, 84, 300, 106), 0, "near-house"));
    draw(path("M316 84 Q400 76 490 30 Q580 76 664 84 Z", "near-roof"));
    draw(plane(new Spot(462, 112, 56, 78), 4, "near-door"));
    draw(plane(new Spot(366, 112, 64, 44), 4, "near-window"));
    draw(plane(new Spot(550, 112, 64, 44), 4, "near-window"));
  }
}
