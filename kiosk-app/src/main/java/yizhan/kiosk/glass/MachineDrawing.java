package yizhan.kiosk.glass;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import yizhan.kiosk.prompt.Place;

/**
 * This machine from the front with one place lit and an arrow to it, and beside it the place from
 * near, with what to do there.
 */
final class MachineDrawing extends Drawing {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 640;
  private static final Map<Place, Spot> SPOTS = spots();

  MachineDrawing(Place place, Gesture gesture, boolean motion) {
    super(WIDTH, HEIGHT);
    draw(plane(new Spot(6, 604, 308, 28), 8, "machine-base"));
    draw(plane(new Spot(30, 8, 260, 600), 26, "machine-body"));
    draw(plane(new Spot(56, 36, 208, 296), 10, "machine-screen"));
    draw(
        plane(new Spot(76, 60, 110, 16), 8, "machine-words"),
        plane(new Spot(76, 180, 168, 40), 8, "machine-tile"),
        plane(new Spot(76, 232, 168, 40), 8, "machine-tile"),
        plane(new Spot(160, 288, 84, 24), 8, "machine-words"));
    draw(path("M30 356 H290", "machine-edge"));
    SPOTS.forEach((spot, at) -> draw(place(spot, at, spot == place)));
    Spot at = spot(place);
    draw(path(pointer(at), "pointer"));
    draw(plane(new Spot(440, 20, 540, 600), 32, "near"));
    draw(near(place, gesture, motion));
  }

  private static Map<Place, Spot> spots() {
    Map<Place, Spot> spots = new EnumMap<>(Place.class);
    spots.put(Place.SCANNER, new Spot(58, 384, 88, 60));
    spots.put(Place.CARD_READER, new Spot(174, 384, 88, 60));
    spots.put(Place.RECEIPT_OUTPUT, new Spot(174, 470, 88, 22));
    spots.put(Place.SHEET_OUTPUT, new Spot(58, 524, 204, 36));
    return spots;
  }

  @SuppressWarnings("NullAway") // every place has its spot
  private static Spot spot(Place place) {
    return SPOTS.get(place);
  }

  private static Node place(Place place, Spot at, boolean lit) {
    Group group = new Group();
    if (lit) {
      Spot halo = new Spot(at.x() - 12, at.y() - 12, at.width() + 24, at.height() + 24);
      group.getChildren().add(plane(halo, 16, "machine-halo"));
    }
    group.getChildren().add(plane(at, 8, lit ? "machine-lit" : "machine-place"));
    if (place == Place.SHEET_OUTPUT || place == Place.RECEIPT_OUTPUT) {
      Spot slot = new Spot(at.x() + 10, at.midY() - 3, at.width() - 20, 6);
      group.getChildren().add(plane(slot, 3, lit ? "machine-slot-lit" : "machine-slot"));
    }
    return group;
  }

  /** From the near view back to the place on the machine. */
  private static String pointer(Spot at) {
    double x = at.x() + at.width() + 22;
    double y = at.midY();
    return "M440 %1$.0f H%2$.0f M%3$.0f %4$.0f L%2$.0f %1$.0f L%3$.0f %5$.0f"
        .formatted(y, x, x + 22, y - 20, y + 20);
  }

  private static Node near(Place place, Gesture gesture, boolean motion) {
    return switch (place) {
      case CARD_READER -> NearDrawings.card(gesture, motion);
      case SHEET_OUTPUT -> NearDrawings.sheet(motion);
      case RECEIPT_OUTPUT -> NearDrawings.receipt(motion);
      case SCANNER -> NearDrawings.scanner();
    };
  }
}
