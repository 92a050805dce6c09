package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.config.Cabinet;
import yizhan.kiosk.glass.CabinetPlan.Point;
import yizhan.kiosk.glass.Drawing.Spot;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;

/** The arrow points at the right place, whatever the machine looks like. */
class MachineDrawingTest {
  /** A place of a machine. */
  record Case(String machine, Cabinet cabinet, Place place) {
    @Override
    public String toString() {
      return place + " of " + machine;
    }
  }

  static Stream<Case> places() {
    return Cabinets.ALL.entrySet().stream()
        .flatMap(machine ->
            Stream.of(Place.values())
                .filter(place -> plan(machine.getValue()).has(place))
                .map(place -> new Case(machine.getKey(), machine.getValue(), place)));
  }

  @ParameterizedTest
  @MethodSource("places")
  void arrowEndsInThePlaceAndCrossesNoOther(Case it) {
    CabinetPlan plan = plan(it.cabinet());
    Spot lit = plan.spot(it.place()).orElseThrow();

    List<Point> way = plan.arrow(it.place(), MachineDrawing.NEAR_FROM);

    assertThat(contains(lit, way.getLast())).as("the tip %s lies in %s", way, lit).isTrue();
    assertThat(way.getFirst().x()).isEqualTo(MachineDrawing.NEAR_FROM);
    for (Place other : Place.values()) {
      plan.spot(other)
          .filter(_ -> other != it.place())
          .ifPresent(spot -> assertThat(CabinetPlan.crosses(way, spot)).as(other.name()).isFalse());
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void keepsTheMachineInItsRoom(Case it) {
    CabinetPlan plan = plan(it.cabinet());
    Spot outline = plan.outline();
    Spot lit = plan.spot(it.place()).orElseThrow();

    assertThat(outline.width() / outline.height())
        .isCloseTo(it.cabinet().width() / it.cabinet().height(), within());
    for (Spot inner : List.of(outline, lit)) {
      Spot outer = inner.equals(outline) ? MachineDrawing.ROOM : outline;
      assertThat(contains(outer, new Point(inner.x(), inner.y()))).isTrue();
      assertThat(contains(outer, new Point(inner.x() + inner.width(), inner.y() + inner.height())))
          .isTrue();
    }
  }

  static Stream<Cabinet> machines() {
    return Cabinets.ALL.values().stream();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void drawsWhatThePlanSays(Cabinet machine) throws Exception {
    try (Bench bench = new Bench(Optional.of(machine))) {
      for (Place place : Place.values()) {
        if (!plan(machine).has(place)) continue;
        Spot lit = plan(machine).spot(place).orElseThrow();
        bench.show(new TakePaper(List.of(Text.verbatim("一张")), place));

        Bounds drawn = Fx.on(() -> only(bench, ".machine-lit").getBoundsInParent());
        Bounds arrow = Fx.on(() -> only(bench, ".pointer").getBoundsInParent());

        assertThat(drawn.getCenterX()).isCloseTo(lit.midX(), within());
        assertThat(drawn.getCenterY()).isCloseTo(lit.midY(), within());
        assertThat(arrow.intersects(drawn)).isTrue();
        bench.glass.clear();
      }
    }
  }

  @Test
  void pointsNowhereOnAMachineThatIsNotDescribed() throws Exception {
    for (Optional<Cabinet> unknown :
        List.of(Optional.<Cabinet>empty(), Optional.of(new Cabinet(600, 1800, Map.of())))) {
      try (Bench bench = new Bench(unknown)) {
        bench.show(new TakePaper(List.of(Text.verbatim("一张")), Place.SHEET_OUTPUT));
        assertThat(Fx.on(() -> bench.scene.getRoot().lookupAll(".pointer"))).isEmpty();
        assertThat(Fx.on(() -> bench.scene.getRoot().lookupAll(".near"))).hasSize(1);
      }
    }
  }

  private static Node only(Bench bench, String selector) {
    return bench.scene.getRoot().lookupAll(selector).iterator().next();
  }

  private static CabinetPlan plan(Cabinet cabinet) {
    return new CabinetPlan(cabinet, MachineDrawing.ROOM);
  }

  private static boolean contains(Spot spot, Point point) {
    double rounding = 1e-6;
    return point.x() >= spot.x() - rounding
        && point.x() <= spot.x() + spot.width() + rounding
        && point.y() >= spot.y() - rounding
        && point.y() <= spot.y() + spot.height() + rounding;
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.01);
  }
}
