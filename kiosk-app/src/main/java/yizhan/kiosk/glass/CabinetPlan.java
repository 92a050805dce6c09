package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.config.Cabinet;
import yizhan.config.Cabinet.Part;
import yizhan.kiosk.glass.Drawing.Spot;
import yizhan.kiosk.prompt.Place;

/**
 * Where the parts of a described machine lie on a sheet of paper, and how an arrow gets to one of
 * them from the right without crossing another. Pure: millimetres in, places on the sheet out.
 */
record CabinetPlan(Cabinet cabinet, Spot room) {
  /** How far an arrow's tip reaches into the place that it points at. */
  private static final double INTO = 5;

  /** How far an arrow that comes from above or below keeps from the place before it turns. */
  private static final double AWAY = 34;

  /** A point on the sheet. */
  record Point(double x, double y) {}

  /** Whether the machine has such a place. */
  boolean has(Place place) {
    return cabinet.places().containsKey(part(place));
  }

  /** The outline of the machine, in the middle of the room that there is. */
  Spot outline() {
    double width = cabinet.width() * scale();
    double height = cabinet.height() * scale();
    double x = room.x() + (room.width() - width) / 2;
    return new Spot(x, room.y() + (room.height() - height) / 2, width, height);
  }

  /** Where a part lies; empty when the machine has none. */
  Optional<Spot> spot(Part part) {
    return Optional.ofNullable(cabinet.places().get(part)).map(this::onSheet);
  }

  /** The same for a place. */
  Optional<Spot> spot(Place place) {
    return spot(part(place));
  }

  /**
   * The way of an arrow from this far right into a place; its last point is the tip. Straight, or
   * where another part lies in between, from below or above.
   */
  List<Point> arrow(Place place, double from) {
    Spot at = spot(place).orElseThrow();
    List<Point> straight = straight(at, from);
    return Stream.of(straight, bent(at, from, 1), bent(at, from, -1))
        .filter(way -> crossesNothing(way, place))
        .findFirst()
        .orElse(straight);
  }

  private static List<Point> straight(Spot at, double from) {
    double tip = at.x() + at.width() - Math.min(INTO, at.width() / 2);
    return List.of(new Point(from, at.midY()), new Point(tip, at.midY()));
  }

  /**
   * @param side 1: from below, -1: from above
   */
  private static List<Point> bent(Spot at, double from, int side) {
    double edge = at.midY() + side * at.height() / 2;
    double turn = edge + side * AWAY;
    double tip = edge - side * Math.min(INTO, at.height() / 2);
    return List.of(new Point(from, turn), new Point(at.midX(), turn), new Point(at.midX(), tip));
  }

  /** The screen is large and may be crossed; a place that people are sent to may not. */
  private boolean crossesNothing(List<Point> way, Place place) {
    return Stream.of(Place.values())
        .filter(other -> other != place)
        .flatMap(other -> spot(other).stream())
        .noneMatch(other -> crosses(way, other));
  }

  /** Whether a way of level and upright pieces touches a place. */
  static boolean crosses(List<Point> way, Spot spot) {
    for (int i = 1; i < way.size(); i++) {
      Point a = way.get(i - 1);
      Point b = way.get(i);
      boolean across =
          Math.max(a.x(), b.x()) >= spot.x() && Math.min(a.x(), b.x()) <= spot.x() + spot.width();
      boolean down =
          Math.max(a.y(), b.y()) >= spot.y() && Math.min(a.y(), b.y()) <= spot.y() + spot.height();
      if (across && down) {
        return true;
      }
    }
    return false;
  }

  private double scale() {
    return Math.min(room.width() / cabinet.width(), room.height() / cabinet.height());
  }

  private Spot onSheet(Cabinet.Spot mm) {
    Spot outline = outline();
    return new Spot(
        outline.x() + mm.x() * scale(),
        outline.y() + mm.y() * scale(),
        mm.width() * scale(),
        mm.height() * scale());
  }

  private static Part part(Place place) {
    return switch (place) {
      case CARD_READER -> Part.CARD_READER;
      case SHEET_OUTPUT -> Part.SHEET_OUTPUT;
      case RECEIPT_OUTPUT -> Part.RECEIPT_OUTPUT;
      case SCANNER -> Part.SCANNER;
    };
  }
}
