package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** What changes on a screen while somebody stands before it moves nothing that can be touched. */
class LiveChangeTest {
  /** Screens that follow each other within one turn. */
  private static final List<List<String>> FOLLOWING =
      List.of(
          List.of(
              "card-waiting",
              "card-reading",
              "card-trouble",
              "card-waiting-hint-1",
              "card-waiting-hint-2"),
          List.of("take-sheet", "take-sheet-hint-1", "take-sheet-hint-2"),
          List.of("goodbye-card", "goodbye-card-hint-1"),
          List.of("check", "check-fading"));

  @TempDir private Path folder;

  static Stream<Look> looks() {
    return LayoutTest.looks();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void mattersAreSeenAndNothingMovesWhenOneOpensOrCloses(Look look) throws Exception {
    try (Bench bench = new Bench(look)) {
      LiveHomes homes = new LiveHomes(look.language());
      assertThat(hidden(bench, homes.with(2).getFirst())).isEmpty();
      if (showsThree(look)) assertThat(hidden(bench, homes.with(3).getFirst())).isEmpty();
      assertThat(moved(bench, homes.with(2))).isEmpty();
      assertThat(moved(bench, homes.with(3))).isEmpty();
      assertThat(moved(bench, homes.with(4))).isEmpty();
    }
  }

  /** So that the test above means something: tiles higher than they need be leave no room. */
  @Test
  void seesWhatStandsOnTheSecondPage() throws Exception {
    Look look = Look.USUAL.with(TextSize.LARGER);
    Path rule = folder.resolve("rule.css");
    Files.writeString(rule, ".portrait.size-3 .tile { -fx-min-height: 11.4em; }");
    try (Bench bench = new Bench(look)) {
      Fx.run(() -> bench.glass.root().getStylesheets().add(rule.toUri().toString()));
      Home two = new LiveHomes(look.language()).with(2).getFirst();
      assertThat(hidden(bench, two)).containsExactly("query-property");
    }
  }

  /** So that the test above means something: tiles as high as their words move each other. */
  @Test
  void seesWhatMoves() throws Exception {
    Path rule = folder.resolve("rule.css");
    Files.writeString(rule, ".portrait.size-1 .tile { -fx-min-height: 100; }");
    try (Bench bench = new Bench(Look.USUAL)) {
      Fx.run(() -> bench.glass.root().getStylesheets().add(rule.toUri().toString()));
      assertThat(moved(bench, new LiveHomes(Language.CHINESE).with(4)))
          .anyMatch(told -> told.startsWith("print-tax-certificate"));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingMovesWhenAStepIsTakenOrAHintComes(Look look) throws Exception {
    Map<String, Turn<?>> all = new Samples(look.language()).all();
    try (Bench bench = new Bench(look)) {
      for (List<String> names : FOLLOWING) {
        Map<String, Bounds> before = Map.of();
        for (String name : names) {
          bench.show(Objects.requireNonNull(all.get(name), name));
          Map<String, Bounds> now = targets(bench);
          assertThat(moved(name, before, now)).isEmpty();
          before = now;
        }
        bench.glass.clear();
      }
    }
  }

  /**
   * Where words are largest, or all that is touched lies in the lower half, some look leaves no
   * room.
   */
  private static boolean showsThree(Look look) {
    boolean low = look.orientation() == Orientation.PORTRAIT && look.has(Aid.LOW_REACH);
    boolean wide =
        look.orientation() == Orientation.LANDSCAPE
            && look.language() == Language.ENGLISH
            && look.textSize() == TextSize.LARGEST;
    return low ? look.textSize() == TextSize.USUAL : !wide;
  }

  /** Matters that are not on the first page: who is tired does not turn pages. */
  private static List<String> hidden(Bench bench, Home home) throws Exception {
    bench.show(turn(home));
    Set<String> seen = targets(bench).keySet();
    bench.glass.clear();
    return home.tiles().stream().map(Tile::id).filter(id -> !seen.contains(id)).toList();
  }

  /** On the first page, and for whoever has turned to the second, which stays open. */
  private static List<String> moved(Bench bench, List<Home> states) throws Exception {
    bench.show(turn(states.getFirst()));
    List<String> moved = new ArrayList<>(movedOnThisPage(bench, states));
    if (targets(bench).containsKey("page-next")) {
      bench.tap("page-next");
      moved.addAll(movedOnThisPage(bench, states));
    }
    bench.glass.clear();
    return moved;
  }

  private static List<String> movedOnThisPage(Bench bench, List<Home> states) throws Exception {
    List<String> moved = new ArrayList<>();
    Map<String, Bounds> before = targets(bench);
    for (Home state : states) {
      bench.show(turn(state));
      String what = states.indexOf(state) + " of " + state.tiles().size();
      moved.addAll(moved(what, before, targets(bench)));
    }
    return moved;
  }

  private static Turn<?> turn(Home home) {
    return new Samples(Language.CHINESE).turn(home, false, Mood.CALM);
  }

  private static List<String> moved(
      String when, Map<String, Bounds> before, Map<String, Bounds> after) {
    List<String> moved = new ArrayList<>();
    before.forEach((id, place) -> {
      if (!place.equals(after.get(id))) {
        moved.add("%s at %s: %s, then %s".formatted(id, when, place, after.get(id)));
      }
    });
    return moved;
  }

  private static Map<String, Bounds> targets(Bench bench) throws Exception {
    return Fx.on(() -> {
      Map<String, Bounds> places = new LinkedHashMap<>();
      for (Target target : Bench.targets(bench.scene.getRoot())) {
        places.put(target.getId(), target.localToScene(target.getLayoutBounds()));
      }
      return places;
    });
  }
}
