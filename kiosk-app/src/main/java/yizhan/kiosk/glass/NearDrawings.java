package yizhan.kiosk.glass;

import static yizhan.kiosk.glass.Drawing.path;
import static yizhan.kiosk.glass.Drawing.plane;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;
import yizhan.kiosk.glass.Drawing.Spot;

/** Places of the machine from near, on the right half of the machine's drawing. */
final class NearDrawings {
  private static final double CARD_TILT = -7;

  /** The reader's plate, and the card over it, on it, or leaving it. */
  static Node card(Gesture gesture, boolean motion) {
    Group group = new Group();
    group.getChildren().add(plane(new Spot(520, 356, 380, 220), 24, "plate"));
    group.getChildren().add(path("M560 540 H860", "plate-line"));
    Node card = idCard();
    if (gesture == Gesture.LEAVE) {
      card.getTransforms().add(new Translate(565, 372));
      group.getChildren().addAll(card, path(RINGS, "rings"));
      return group;
    }
    card.getTransforms().addAll(new Translate(560, 120), new Rotate(CARD_TILT, 145, 92));
    boolean down = gesture == Gesture.LAY;
    Node arrow = path(down ? "M710 322" + DOWN : "M710 330" + UP, "arrow");
    group.getChildren().addAll(card, arrow);
    Motion.drift(arrow, down ? DRIFT : -DRIFT, motion);
    return group;
  }

  /** A licence that comes out below the slot. */
  static Node sheet(boolean motion) {
    Node paper = plane(new Spot(540, 190, 340, 240), 4, "paper-out");
    Node arrow = path("M710 450" + DOWN, "arrow");
    Motion.drift(arrow, DRIFT, motion);
    return new Group(
        paper,
        path("M600 262 H820 M600 298 H820 M600 334 H760", "paper-lines"),
        plane(new Spot(774, 344, 64, 64), 4, "paper-seal"),
        plane(new Spot(490, 110, 440, 92), 18, "plate"),
        plane(new Spot(524, 176, 372, 14), 7, "slot"),
        arrow);
  }

  /** A strip of receipt paper. */
  static Node receipt(boolean motion) {
    Node arrow = path("M710 460" + DOWN, "arrow");
    Motion.drift(arrow, DRIFT, motion);
    return new Group(
        path(
            "M630 190 V420 l16 14 16 -14 16 14 16 -14 16 14 16 -14 16 14 16 -14 16 14 16 -14 V190"
                + " Z",
            "paper-out"),
        path("M660 240 H760 M660 276 H760 M660 312 H730", "paper-lines"),
        plane(new Spot(560, 110, 300, 92), 18, "plate"),
        plane(new Spot(606, 176, 208, 14), 7, "slot"),
        arrow);
  }

  /** A telephone held before the window. */
  static Node scanner() {
    return new Group(
        plane(new Spot(540, 90, 340, 150), 24, "plate"),
        plane(new Spot(590, 130, 240, 70), 12, "slot"),
        plane(new Spot(620, 290, 180, 290), 24, "paper-out"),
        path(
            "M660 350 h40 v40 h-40 z M720 350 h40 v40 h-40 z M660 410 h40 v40 h-40 z M724 414 h14"
                + " v14 h-14 z M746 436 h14 v14 h-14 z",
            "code-marks"));
  }

  private static Node idCard() {
    Group card = new Group();
    card.getChildren()
        .addAll(
            plane(new Spot(0, 0, 290, 184), 16, "id-card"),
            path("M24 40 H150 M24 72 H130 M24 104 H150 M24 148 H266", "card-lines"),
            plane(new Spot(186, 24, 80, 100), 8, "card-photo"),
            path(
                "M226 44 a20 20 0 1 1 -0.1 0 z M194 124 q4 -32 32 -32 q28 0 32 32 z", "card-face"));
    return card;
  }

  private static final double DRIFT = 16;

  /** From where the shaft ends. */
  private static final String DOWN = " m0 70 l-46 -46 h26 v-62 h40 v62 h26 z";

  private static final String UP = " m0 -50 l-46 46 h26 v62 h40 v-62 h26 z";
  private static final String RINGS =
      "M650 330 q60 -50 120 0 M620 296 q90 -76 180 0 M590 262 q120 -102 240 0";

  private NearDrawings() {}
}
