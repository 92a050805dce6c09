package yizhan.kiosk.glass;

import java.util.Map;
import yizhan.config.Cabinet;
import yizhan.config.Cabinet.Part;
import yizhan.config.Cabinet.Spot;

/** Machines of several shapes, in millimetres, as terminal files describe them. */
final class Cabinets {
  /** As high as a person; two things beside each other under the screen. */
  static final Cabinet UPRIGHT =
      new Cabinet(
          600,
          1800,
          Map.of(
              Part.SCREEN, new Spot(60, 300, 480, 800),
              Part.CARD_READER, new Spot(400, 1150, 120, 80),
              Part.SCANNER, new Spot(80, 1150, 80, 60),
              Part.RECEIPT_OUTPUT, new Spot(80, 1270, 100, 20),
              Part.SHEET_OUTPUT, new Spot(120, 1400, 360, 60)));

  /** Broad: the screen lies across, everything beside it; the paper far left. */
  static final Cabinet COUNTER =
      new Cabinet(
          1600,
          1250,
          Map.of(
              Part.SCREEN, new Spot(520, 150, 620, 350),
              Part.CARD_READER, new Spot(1250, 600, 140, 100),
              Part.SCANNER, new Spot(620, 620, 90, 70),
              Part.RECEIPT_OUTPUT, new Spot(900, 640, 110, 25),
              Part.SHEET_OUTPUT, new Spot(60, 610, 420, 70)));

  /** Narrow, all in one row: whatever is pointed at from the side, something lies in between. */
  static final Cabinet ROW =
      new Cabinet(
          900,
          1500,
          Map.of(
              Part.SHEET_OUTPUT, new Spot(40, 1000, 330, 60),
              Part.RECEIPT_OUTPUT, new Spot(420, 1020, 100, 20),
              Part.SCANNER, new Spot(570, 990, 80, 80),
              Part.CARD_READER, new Spot(700, 980, 130, 90)));

  /** Little: a box on a table with a card reader and nothing else. */
  static final Cabinet BOX =
      new Cabinet(300, 260, Map.of(Part.CARD_READER, new Spot(90, 150, 120, 90)));

  static final Map<String, Cabinet> ALL =
      Map.of("upright", UPRIGHT, "counter", COUNTER, "row", ROW, "box", BOX);

  private Cabinets() {}
}
