package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** Every screen by keys alone, and where they point. */
class KeypadTest {
  private static final int MOST_STOPS = 60;
  private static final double RING = 10;

  private final Samples samples = new Samples(Language.CHINESE);

  static Stream<Look> looks() {
    return Stream.of(
        Look.USUAL,
        Look.USUAL.with(TextSize.LARGEST),
        Look.USUAL
            .with(Orientation.LANDSCAPE)
            .with(Language.ENGLISH)
            .with(TextSize.LARGEST)
            .with(Aid.HIGH_CONTRAST, true));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void walkToEverythingAndRoundAgain(Look look) throws Exception {
    try (Bench bench = new Bench(look)) {
      for (Map.Entry<String, Turn<?>> sample : new Samples(look.language()).all().entrySet()) {
        Mood mood = sample.getValue().mood();
        if (mood == Mood.FADING || mood == Mood.RESTING) continue; // any key means "I am here"
        bench.show(sample.getValue());
        List<String> walked = walk(bench, sample.getKey());
        assertThat(walked).as(sample.getKey()).startsWith("question").endsWith("low-reach");
        assertThat(walked.stream().filter(sample.getValue().prompt().focus()::contains))
            .as(sample.getKey())
            .containsExactlyElementsOf(sample.getValue().prompt().focus());
        assertThat(walked).as(sample.getKey()).containsAll(Fx.on(() -> ids(bench)));
        bench.glass.clear();
      }
    }
  }

  private static List<String> ids(Bench bench) {
    return Bench.targets(bench.scene.getRoot()).stream()
        .filter(t -> !(t.isDisabled() && t.getId().startsWith("page-")))
        .map(Node::getId)
        .toList();
  }

  /** Once round: what the ring lay around, and that it could be seen there. */
  private static List<String> walk(Bench bench, String where) throws Exception {
    List<String> walked = new ArrayList<>();
    bench.press(KeyCode.HELP);
    while (walked.size() < MOST_STOPS) {
      String at = Fx.on(() -> pointedAt(bench));
      if (!walked.isEmpty() && at.equals("question")) return walked;
      assertThat(walked).as(where).doesNotContain(at);
      walked.add(at);
      bench.press(KeyCode.DOWN);
    }
    throw new AssertionError(where + " has no end: " + walked);
  }

  private static String pointedAt(Bench bench) {
    Node ring = bench.node("focus-ring");
    assertThat(ring.isVisible()).isTrue();
    Bounds lies = ring.localToScene(ring.getLayoutBounds());
    Node inside =
        Stream.concat(
                bench.scene.getRoot().lookupAll("#question").stream().filter(Node::isVisible),
                Bench.targets(bench.scene.getRoot()).stream())
            .filter(node -> isAround(lies, node.localToScene(node.getLayoutBounds())))
            .findFirst()
            .orElseThrow(() -> new AssertionError("around nothing: " + lies));
    return inside.getId();
  }

  private static boolean isAround(Bounds ring, Bounds node) {
    Bounds wanted =
        new BoundingBox(
            node.getMinX() - RING,
            node.getMinY() - RING,
            node.getWidth() + 2 * RING,
            node.getHeight() + 2 * RING);
    return Math.abs(ring.getMinX() - wanted.getMinX()) < 1
        && Math.abs(ring.getMinY() - wanted.getMinY()) < 1
        && Math.abs(ring.getMaxX() - wanted.getMaxX()) < 1
        && Math.abs(ring.getMaxY() - wanted.getMaxY()) < 1;
  }

  @ParameterizedTest
  @CsvSource({"DOWN, ENTER", "RIGHT, SPACE", "DIGIT8, DIGIT5", "NUMPAD6, NUMPAD5", "TAB, ENTER"})
  void answerAsAFingerDoes(KeyCode next, KeyCode ok) throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.choose(3));
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(next);
      bench.press(ok);
      assertThat(bench.said()).containsExactly(new Happening.Answer("licence-0"));
    }
  }

  @Test
  void okAtTheQuestionAnswersNothing() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.check());
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.ENTER);
      bench.press(KeyCode.ENTER);
      assertThat(bench.said()).isEmpty();
      bench.press(KeyCode.DOWN);
      bench.press(KeyCode.DOWN);
      bench.press(KeyCode.DOWN);
      bench.press(KeyCode.ENTER);
      assertThat(bench.said()).containsExactly(new Happening.Answer(Done.DONE));
    }
  }

  @Test
  void pointAtWhatIsClosedAndCannotChooseIt() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.choose(3));
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.DOWN);
      bench.press(KeyCode.DOWN);
      assertThat(Fx.on(() -> pointedAt(bench))).isEqualTo("licence-1");
      bench.press(KeyCode.ENTER);
      assertThat(bench.said()).isEmpty();
    }
  }

  @Test
  void goBackFromAnywhereButOnlyWhereThatIsOffered() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.choose(3));
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.ESCAPE);
      assertThat(bench.said()).containsExactly(new Happening.Back());
      bench.posted.clear();
      bench.show(samples.turn(samples.home(4), false, Mood.CALM));
      bench.press(KeyCode.BACK_SPACE);
      assertThat(bench.said()).isEmpty();
    }
  }

  @Test
  void stayWhereTheyPointWhenTheLookChanges() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.chooseSome());
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.DOWN);
      bench.press(KeyCode.ENTER);
      bench.tap("language");
      bench.tap("text-size");
      bench.press(KeyCode.DOWN);
      assertThat(Fx.on(() -> pointedAt(bench))).isEqualTo("duplicate");
    }
  }

  @Test
  void stayWhereTheyPointWhenThePromptIsToldAnew() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.turn(samples.home(4), false, Mood.CALM));
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.DOWN);
      bench.press(KeyCode.DOWN);
      bench.show(samples.turn(samples.home(3), false, Mood.CALM)); // something has changed
      assertThat(Fx.on(() -> pointedAt(bench))).isEqualTo("query-property");
    }
  }

  @Test
  void turnPagesByWalkingOn() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.choose(17));
      bench.press(KeyCode.HELP); // the first key only begins
      for (int i = 0; i < 17; i++) bench.press(KeyCode.DOWN);
      assertThat(bench.node("licence-16").isVisible()).isTrue();
      assertThat(bench.node("licence-0").isVisible()).isFalse();
      assertThat(Fx.on(() -> pointedAt(bench))).isEqualTo("licence-16");
    }
  }

  @Test
  void beginAtTheFirstOfThePageThatTheyTurn() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.choose(17));
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.DOWN);
      while (!Fx.on(() -> pointedAt(bench)).equals("page-next")) bench.press(KeyCode.UP);
      bench.press(KeyCode.ENTER);
      String at = Fx.on(() -> pointedAt(bench));
      assertThat(at).isNotEqualTo("licence-0").startsWith("licence-");
      bench.press(KeyCode.UP);
      bench.press(KeyCode.DOWN);
      assertThat(Fx.on(() -> pointedAt(bench))).isEqualTo(at);
    }
  }

  @Test
  void typeWhereTheScreenHasKeysForIt() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      Text words = Text.verbatim("?");
      bench.show(
          new Enter(new Entry.Digits(4, 4), words, words, Optional.empty(), Optional.empty()));
      bench.press(KeyCode.DIGIT5); // the first key only begins
      for (KeyCode digit : List.of(KeyCode.NUMPAD2, KeyCode.DIGIT0, KeyCode.DIGIT9))
        bench.press(digit);
      bench.press(KeyCode.BACK_SPACE);
      bench.press(KeyCode.DIGIT5);
      bench.press(KeyCode.DIGIT1);
      bench.press(KeyCode.ENTER);
      assertThat(bench.said()).containsExactly(new Happening.Answer("2051"));
    }
  }

  @Test
  void unveilOnlyWhileOkIsHeld() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.check());
      bench.press(KeyCode.HELP); // the first key only begins
      bench.press(KeyCode.DOWN);
      Fx.run(() -> Fx.key(bench.scene, KeyEvent.KEY_PRESSED, KeyCode.ENTER));
      assertThat(bench.shows(Samples.LONG_PERSON)).isTrue();
      Fx.run(() -> Fx.key(bench.scene, KeyEvent.KEY_RELEASED, KeyCode.ENTER));
      assertThat(bench.shows(Samples.LONG_PERSON)).isFalse();
      Fx.run(() -> Fx.key(bench.scene, KeyEvent.KEY_PRESSED, KeyCode.ENTER));
      Fx.run(() -> Fx.key(bench.scene, KeyEvent.KEY_PRESSED, KeyCode.DOWN)); // while it is held
      assertThat(bench.shows(Samples.LONG_PERSON)).isFalse();
    }
  }

  @Test
  void showNoRingToFingers() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.check());
      assertThat(bench.node("focus-ring").isVisible()).isFalse();
      bench.press(KeyCode.DOWN);
      assertThat(bench.node("focus-ring").isVisible()).isTrue();
      bench.tap("high-contrast");
      assertThat(bench.node("focus-ring").isVisible()).isFalse();
    }
  }
}
