package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** What stands on the glass while nobody is there, and what a touch does then. */
class RestTest {
  private final Samples samples = new Samples(Language.CHINESE);
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(Look.USUAL);
    bench.show(home(Mood.CALM));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aTouchWakesInThatVeryMomentAndDoesNothingElse() throws Exception {
    bench.show(home(Mood.RESTING));
    assertThat(bench.shows("您要办什么？")).isFalse();

    boolean awake =
        Fx.on(() -> {
          Node tile = bench.node("print-licence");
          Fx.press(rest());
          boolean seen = bench.glass.root().lookup(".rest") == null && tile.getParent().isVisible();
          Fx.release(tile);
          return seen && bench.scene.lookup(".frame").isVisible();
        });

    assertThat(awake).isTrue();
    assertThat(bench.posted).hasExactlyElementsOfTypes(Happening.Stirred.class);
  }

  @Test
  void takesOffWhateverSomebodyHasSwitchedOn() throws Exception {
    Fx.run(() -> bench.glass.look(Look.USUAL.with(TextSize.LARGEST)));
    assertThat(look()).isNotEqualTo(Look.USUAL);
    bench.show(home(Mood.RESTING));
    assertThat(look()).isEqualTo(Look.USUAL);
  }

  @Test
  void showsOneMatterAfterTheOtherEachElsewhere() throws Exception {
    bench.show(home(Mood.RESTING));
    Bounds first = place();
    assertThat(bench.shows("打印营业执照")).isTrue();

    Fx.run(() -> rest().turn());
    Fx.run(() -> Fx.layOut(bench.scene));

    assertThat(bench.shows("查询不动产")).isTrue();
    assertThat(place().getMinY()).isNotEqualTo(first.getMinY());
  }

  @Test
  void goesWhenSomebodyComesWithoutTouching() throws Exception {
    bench.show(home(Mood.RESTING));
    bench.show(home(Mood.CALM));
    assertThat(bench.shows("您要办什么？")).isTrue();
    assertThat(Fx.on(() -> bench.scene.lookup(".rest") == null)).isTrue();
  }

  @Test
  void nothingMovesWhenAHintComes() throws Exception {
    List<String> names =
        List.of("take-sheet", "take-sheet-hint-1", "take-sheet-hint-2", "take-sheet-hint-3");
    List<List<Bounds>> places = new ArrayList<>();
    for (String name : names) {
      bench.show(Objects.requireNonNull(samples.all().get(name)));
      places.add(Fx.on(() -> List.of(bounds("#act"), bounds(".drawing"))));
    }
    assertThat(places).containsOnly(places.getFirst());
    assertThat(bench.shows("拿不出来？请不要用力拉，打热线叫工作人员来")).isTrue();
  }

  private Bounds bounds(String selector) {
    Node node = bench.scene.lookup(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  private Look look() throws Exception {
    return Fx.on(bench.glass::look);
  }

  private Rest rest() {
    Pane root = bench.glass.root();
    return (Rest) root.getChildren().getLast();
  }

  private Bounds place() throws Exception {
    return Fx.on(() -> bounds(".rest-card"));
  }

  private Turn<String> home(Mood mood) {
    Home home = samples.home(4);
    return samples.turn(home, false, mood);
  }
}
