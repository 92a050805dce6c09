package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import yizhan.config.Cabinet.Part;
import yizhan.kiosk.glass.CabinetPlan.Point;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt;

/**
 * This machine from the front, as the terminal file describes it, with one place lit and an arrow
 * to it, and beside it the place from near, with what to do there. Of a machine that is not
 * described, only the place from near: an arrow to somewhere would lie.
 */
final class MachineDrawing extends Drawing {
  /** What the machine may take of the sheet, left of the place from near. */
  static final Spot ROOM = new Spot(20, 12, 372, 592);

  /** Where the place from near begins, and each arrow. */
  static final double NEAR_FROM = 440;

  private static final double WIDTH = 1000;
  private static final double HEIGHT = 640;
  private static final double HALO = 12;
  private static final double HEAD = 16;

  private MachineDrawing(double width) {
    super(width, HEIGHT);
  }

  /** The machine with the place lit that a prompt points at; it must point at one. */
  static MachineDrawing of(Brush brush, Prompt<?> prompt, Gesture gesture) {
    return of(brush, prompt.pointsAt().orElseThrow(), gesture);
  }

  /** The machine with this place lit. */
  static MachineDrawing of(Brush brush, Place place, Gesture gesture) {
    Node near =
        new Group(
            plane(new Spot(NEAR_FROM, 20, 540, 600), 32, "near"),
            near(place, gesture, brush.motion()));
    Optional<CabinetPlan> plan =
        brush.cabinet().map(it -> new CabinetPlan(it, ROOM)).filter(it -> it.has(place));
    MachineDrawing drawing = new MachineDrawing(plan.isPresent() ? WIDTH : WIDTH - NEAR_FROM);
    if (plan.isPresent()) {
      drawing.drawMachine(plan.get(), place);
    } else {
      near.setTranslateX(-NEAR_FROM + 10);
    }
    drawing.draw(near);
    return drawing;
  }

  private void drawMachine(CabinetPlan plan, Place place) {
    Spot body = plan.outline();
    draw(
        plane(
            new Spot(body.x() - 14, body.y() + body.height() - 8, body.width() + 28, 28),
            8,
            "machine-base"),
        plane(body, 18, "machine-body"));
    plan.spot(Part.SCREEN).ifPresent(this::drawScreen);
    for (Place other : Place.values()) {
      plan.spot(other).ifPresent(at -> draw(place(other, at, other == place)));
    }
    draw(path(arrow(plan.arrow(place, NEAR_FROM)), "pointer"));
  }

  /** A screen with two tiles on it, so that it is seen to be one. */
  private void drawScreen(Spot at) {
    double u = at.width() / 20;
    draw(
        plane(at, 8, "machine-screen"),
        plane(new Spot(at.x() + 2 * u, at.y() + 2 * u, 9 * u, 1.5 * u), u, "machine-words"),
        tile(at, at.height() * 0.45, u),
        tile(at, at.height() * 0.7, u));
  }

  private static Node tile(Spot screen, double down, double u) {
    double height = Math.min(4 * u, screen.height() * 0.2);
    return plane(
        new Spot(screen.x() + 2 * u, screen.y() + down, 16 * u, height), u / 2, "machine-tile");
  }

  private static Node place(Place place, Spot at, boolean lit) {
    Group group = new Group();
    if (lit) {
      Spot halo =
          new Spot(at.x() - HALO, at.y() - HALO, at.width() + 2 * HALO, at.height() + 2 * HALO);
      group.getChildren().add(plane(halo, 16, "machine-halo"));
    }
    group
        .getChildren()
        .add(plane(at, Math.min(8, at.height() / 3), lit ? "machine-lit" : "machine-place"));
    if (place == Place.SHEET_OUTPUT || place == Place.RECEIPT_OUTPUT) {
      double margin = at.width() / 10;
      double thick = Math.min(6, at.height() / 3);
      Spot slot = new Spot(at.x() + margin, at.midY() - thick / 2, at.width() - 2 * margin, thick);
      group.getChildren().add(plane(slot, thick / 2, lit ? "machine-slot-lit" : "machine-slot"));
    }
    return group;
  }

  /** From the near view back to the place on the machine, with a head at its tip. */
  private static String arrow(List<Point> way) {
    Point tip = way.getLast();
    Point before = way.get(way.size() - 2);
    double dx = Math.signum(before.x() - tip.x());
    double dy = Math.signum(before.y() - tip.y());
    String shaft =
        way.stream()
            .map(point -> "%.1f %.1f".formatted(point.x(), point.y()))
            .collect(Collectors.joining(" L", "M", ""));
    return shaft
        + " M%.1f %.1f L%.1f %.1f L%.1f %.1f"
            .formatted(
                tip.x() + HEAD * (dx - dy),
                tip.y() + HEAD * (dy + dx),
                tip.x(),
                tip.y(),
                tip.x() + HEAD * (dx + dy),
                tip.y() + HEAD * (dy - dx));
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
