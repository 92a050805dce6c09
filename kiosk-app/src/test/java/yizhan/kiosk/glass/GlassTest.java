package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** What the glass hears and what it tells. */
class GlassTest {
  private final Samples samples = new Samples(Language.CHINESE);
  private final Bench bench;

  GlassTest() throws Exception {
    bench = new Bench(Look.USUAL);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aTapAnswersOnceHoweverOftenItComes() throws Exception {
    bench.show(samples.choose(3));
    for (int i = 0; i < 5; i++) {
      bench.tap("licence-0");
    }
    bench.tap("back");
    assertThat(bench.said()).containsExactly(new Happening.Answer("licence-0"));
  }

  @Test
  void aTouchThatEndsElsewhereDoesNotCount() throws Exception {
    bench.show(samples.choose(3));
    Fx.run(() -> Fx.press(bench.node("licence-0")));
    Fx.run(() -> Fx.mouse(bench.node("licence-0"), MouseEvent.MOUSE_RELEASED, -50, 20));
    Fx.run(() -> Fx.release(bench.node("licence-2"))); // began elsewhere
    assertThat(bench.said()).isEmpty();
    assertThat(bench.posted).containsExactly(new Happening.Stirred());
  }

  @Test
  void aClosedOptionCannotBeChosen() throws Exception {
    bench.show(samples.choose(3));
    Node closed = bench.node("licence-1");
    assertThat(closed.isDisabled()).isTrue();
    bench.tap("licence-1");
    assertThat(bench.said()).isEmpty();
  }

  @Test
  void backAndHomeSayWhatTheyAre() throws Exception {
    bench.show(samples.choose(3));
    bench.tap("back");
    bench.show(turn(2, samples.choose(3), Mood.CALM));
    bench.tap("home");
    assertThat(bench.said())
        .containsExactly(new Happening.Back(), new Happening.Leave(Reason.HOME));
  }

  @Test
  void aFingerThatBeganOnTheLastScreenMeansNothingOnTheNext() throws Exception {
    bench.show(samples.choose(3));
    Fx.run(() -> Fx.press(bench.node("back")));
    bench.show(turn(2, samples.check(), Mood.CALM));
    Fx.run(() -> Fx.release(bench.node("back")));
    assertThat(bench.said()).isEmpty();
    bench.tap("back");
    assertThat(bench.said()).containsExactly(new Happening.Back());
  }

  /** Else all of it is styled, laid out and drawn anew with each question. */
  @Test
  void whatIsTheSameOnEveryScreenStands() throws Exception {
    bench.show(samples.choose(3));
    List<Node> before = Fx.on(this::standing);
    bench.show(turn(2, samples.check(), Mood.CALM));
    assertThat(Fx.on(this::standing)).isEqualTo(before);
  }

  private List<Node> standing() {
    return List.of(bench.node("language"), bench.node("back"), bench.node("home"));
  }

  @Test
  void neitherBackNorHomeIsOfferedWhileSomethingIrreversibleIsUnderWay() throws Exception {
    bench.show(samples.all().getOrDefault("progress", turn(1, samples.home(1), Mood.CALM)));
    assertThat(bench.node("back").isVisible()).isFalse();
    assertThat(bench.node("home").isVisible()).isFalse();
  }

  @Test
  void aNewScreenHearsNothingForAMoment() throws Exception {
    Manner deaf = new Manner(Duration.ofHours(1), Duration.ofSeconds(20), false, Fx.NIGHT);
    try (Bench other = new Bench(Look.USUAL, deaf)) {
      other.show(samples.check());
      other.tap("act");
      assertThat(other.posted).isEmpty();
    }
  }

  @Test
  void aScreenThatChangesHearsNothingForAMoment() throws Exception {
    Manner deaf = new Manner(Duration.ofSeconds(3), Duration.ofSeconds(20), false, Fx.NIGHT);
    try (Bench other = new Bench(Look.USUAL, deaf)) {
      other.show(turn(1, samples.home(2), Mood.CALM));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (other.posted.isEmpty() && System.nanoTime() < end) other.tap("print-licence");
      assertThat(other.posted).as("once it has stood").isNotEmpty();
      other.posted.clear();
      other.show(turn(1, samples.home(3), Mood.CALM));
      other.tap("print-licence");
      assertThat(other.posted).isEmpty();
    }
  }

  @Test
  void severalAreChosenBeforeTheyAreSent() throws Exception {
    bench.show(samples.chooseSome());
    assertThat(bench.node("act").isDisabled()).isTrue();
    bench.tap("duplicate");
    bench.tap("original");
    bench.tap("act");
    assertThat(bench.said())
        .containsExactly(new Happening.Answer(List.of("original", "duplicate")));
  }

  @Test
  void whatWasChosenBeforeIsStillChosen() throws Exception {
    Turn<List<String>> again =
        new Turn<>(
            1,
            samples.chooseSome(),
            List.of(),
            true,
            true,
            Optional.of(List.of("duplicate")),
            Mood.CALM,
            Turn.Setting.NONE);
    bench.show(again);
    bench.tap("act");
    assertThat(bench.said()).containsExactly(new Happening.Answer(List.of("duplicate")));
  }

  @Test
  void theLookChangesInMidStepAndHalfAnAnswerStays() throws Exception {
    bench.show(samples.chooseSome());
    bench.tap("original");
    bench.tap("language");
    assertThat(bench.shows("Back")).isTrue();
    bench.tap("text-size");
    bench.tap("high-contrast");
    bench.tap("low-reach");
    bench.tap("sound");
    assertThat(look())
        .isEqualTo(
            Look.USUAL
                .with(Language.ENGLISH)
                .with(TextSize.LARGE)
                .with(Aid.HIGH_CONTRAST, true)
                .with(Aid.LOW_REACH, true)
                .with(Aid.SOUND, false));
    bench.tap("act");
    assertThat(bench.said()).containsExactly(new Happening.Answer(List.of("original")));
    bench.glass.clear();
    assertThat(look()).isEqualTo(Look.USUAL);
  }

  @Test
  void whoSitsBringsEverythingDownFromHome() throws Exception {
    bench.show(samples.home(4));
    bench.tap(Footer.LOWER);
    assertThat(look().has(Aid.LOW_REACH)).isTrue();
    assertThat(Fx.on(() -> bench.scene.lookup("#" + Footer.LOWER) == null)).isTrue();
    bench.tap("low-reach");
    assertThat(look()).isEqualTo(Look.USUAL);
  }

  @Test
  void offersNoSwitchBetweenLanguagesWhereOneIsSpoken() throws Exception {
    try (Bench chinese = new Bench(Look.USUAL, List.of(Language.CHINESE))) {
      chinese.show(samples.home(1));
      assertThat(Fx.on(() -> chinese.scene.lookup("#language") == null)).isTrue();
    }
  }

  @Test
  void pagesTurnByBigButtons() throws Exception {
    bench.show(samples.choose(17));
    assertThat(bench.node("licence-0").isVisible()).isTrue();
    assertThat(bench.node("licence-16").isVisible()).isFalse();
    for (int i = 0; i < 17; i++) {
      bench.tap("page-next"); // more often than there are pages: stays on the last
    }
    assertThat(bench.node("licence-16").isVisible()).isTrue();
    assertThat(bench.node("page-next").isDisabled()).isTrue();
    bench.tap("page-previous");
    assertThat(bench.node("licence-16").isVisible()).isFalse();
    assertThat(bench.said()).isEmpty();
  }

  @Test
  void unveilsOnlyWhilePressed() throws Exception {
    bench.show(samples.check());
    assertThat(bench.shows("1****************X")).isTrue();
    Fx.run(() -> Fx.press(bench.node("veiled-3")));
    assertThat(bench.shows("11010519491231002X")).isTrue();
    Fx.run(() -> Fx.release(bench.node("veiled-3")));
    assertThat(bench.shows("11010519491231002X")).isFalse();
  }

  @Test
  void anyTouchMeansThatMoreTimeIsWantedAndNothingElse() throws Exception {
    bench.show(turn(1, samples.check(), Mood.FADING));
    assertThat(bench.shows("20")).isTrue();
    Fx.run(() -> Fx.tap(bench.node("more-time")));
    Fx.run(() -> key(bench.node("act"), KeyEvent.KEY_PRESSED)); // under it, with the focus
    Fx.run(() -> key(bench.node("act"), KeyEvent.KEY_RELEASED));
    assertThat(bench.posted).containsExactly(new Happening.Stirred(), new Happening.Stirred());
    bench.show(turn(1, samples.check(), Mood.CALM));
    assertThat(Fx.on(() -> bench.scene.lookup("#more-time") == null)).isTrue();
  }

  @Test
  void aBugWhileDrawingIsTold() throws Exception {
    bench.glass.show(
        turn(1, new TryAgain(Text.of("no.such.key"), Text.of("home.hint")), Mood.CALM),
        bench.posted::add);
    Happening told = bench.posted.poll(10, TimeUnit.SECONDS);
    assertThat(told).isInstanceOf(Happening.Broken.class);
  }

  private Look look() throws Exception {
    return Fx.on(bench.glass::look);
  }

  private <A> Turn<A> turn(int number, Prompt<A> prompt, Mood mood) {
    return new Turn<>(
        number, prompt, List.of(), true, true, Optional.empty(), mood, Turn.Setting.NONE);
  }

  private static void key(Node node, javafx.event.EventType<KeyEvent> type) {
    node.fireEvent(new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
  }
}
