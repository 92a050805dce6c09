package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;
import yizhan.kiosk.voice.Sentence;
import yizhan.kiosk.voice.Volume;

/** What is heard of the screens, and what must not be. */
class SpeechTest {
  private static final String NUMBER = "11010519491231002X";
  private static final int MOST_STOPS = 60;
  private static final Pattern TOUCH =
      Pattern.compile("(?i)\\b(touch|tap)\\b|[点碰触]一下|触摸|点击|[点碰]屏幕|屏幕上的键|keys on the screen");
  private static final Pattern KEYS = Pattern.compile("(?i)\\bpress\\b|按");

  private final Samples samples = new Samples(Language.CHINESE);
  private final Words words = new Words(Missing.LOUD);
  private final Bench bench;

  SpeechTest() throws Exception {
    bench = new Bench(Look.USUAL);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void asksWhoeverTouchesAndKeepsQuietWhenNobodyIsThere() throws Exception {
    bench.show(samples.turn(samples.home(4), false, Mood.CALM));
    assertThat(bench.voice.last()).isEmpty();
    bench.show(turn(2, samples.check()));
    assertThat(bench.voice.last()).startsWith("请看一看对不对。将打印").doesNotContain(" | ");
  }

  @Test
  void theFirstKeyStartsItAndDoesNothingElse() throws Exception {
    bench.show(samples.turn(samples.home(4), false, Mood.CALM));
    bench.press(KeyCode.ENTER);
    assertThat(bench.said()).isEmpty();
    assertThat(bench.voice.last())
        .startsWith("按 6 往后听")
        .contains("您好，请选要办的事")
        .endsWith("工作日 9:00–17:00");
  }

  @Test
  void headphonesStartItToo() throws Exception {
    bench.show(samples.turn(samples.home(4), false, Mood.CALM));
    bench.voice.plugIn();
    Fx.run(() -> {}); // what the voice has told the glass comes first
    assertThat(bench.voice.last()).contains("您好，请选要办的事");
  }

  @Test
  void tellsWhatTheKeysPointAtAndWhyItIsClosed() throws Exception {
    start(samples.chooseSome());
    bench.press(KeyCode.DOWN);
    assertThat(bench.voice.last()).isEqualTo("正本 | 挂在店里的大张 | 还没有选");
    bench.press(KeyCode.ENTER);
    assertThat(bench.voice.last()).isEqualTo("正本 | 挂在店里的大张 | 已经选上");
    bench.press(KeyCode.DOWN);
    bench.press(KeyCode.DOWN);
    assertThat(bench.voice.last()).isEqualTo("另一份副本 | 已经打印过了。要补，请到窗口 | 现在不能选");
    bench.voice.said.clear();
    bench.press(KeyCode.ENTER);
    assertThat(bench.voice.last()).contains("已经打印过了。要补，请到窗口");
    bench.voice.said.clear();
    bench.press(KeyCode.DIGIT0);
    assertThat(bench.voice.last()).contains("已经打印过了。要补，请到窗口");
  }

  @Test
  void tellsThePageOnceItIsAnother() throws Exception {
    start(samples.choose(17));
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      bench.press(KeyCode.DOWN);
      heard.add(bench.voice.last());
    }
    assertThat(heard.stream().filter(h -> h.startsWith("第 2 页，共 "))).hasSize(1);
    assertThat(heard.stream().filter(h -> h.startsWith("第 1 页"))).isEmpty();
  }

  @Test
  void followsTheLanguageAndTheSwitch() throws Exception {
    start(samples.check());
    bench.tap("language");
    assertThat(bench.voice.last()).startsWith("Please check");
    assertThat(bench.voice.said.getLast().sentences().getFirst().language())
        .isEqualTo(yizhan.config.Language.EN);
    bench.tap("sound");
    bench.voice.said.clear();
    bench.press(KeyCode.HELP);
    bench.press(KeyCode.DOWN);
    assertThat(bench.voice.last()).isEmpty();
    bench.press(KeyCode.POUND);
    assertThat(bench.voice.last()).startsWith("Please check");
    bench.voice.said.clear();
    bench.glass.clear();
    bench.show(samples.check());
    assertThat(bench.voice.last()).startsWith("请看一看对不对");
  }

  @Test
  void theSwitchSaysSoWhenThereIsNoVoice() throws Exception {
    bench.show(samples.check());
    assertThat(bench.shows("声音")).isTrue();
    bench.voice.stands(DeviceStatus.of(List.of(Condition.of(Condition.Kind.BROKEN))));
    Fx.run(() -> {}); // what the voice has told the glass comes first
    assertThat(bench.shows("声音")).isFalse();
    bench.tap("language");
    assertThat(bench.shows("No sound")).isTrue();
    bench.voice.stands(DeviceStatus.READY);
    Fx.run(() -> {});
    assertThat(bench.shows("Sound")).isTrue();
  }

  @Test
  void isLouderForOneVisitOnly() throws Exception {
    start(samples.check());
    bench.press(KeyCode.DIGIT3);
    assertThat(bench.voice.volume).isEqualTo(new Volume(4));
    assertThat(bench.voice.last()).isEqualTo("音量 4");
    bench.press(KeyCode.VOLUME_UP);
    bench.press(KeyCode.DIGIT3);
    assertThat(bench.voice.volume).isEqualTo(new Volume(5));
    bench.press(KeyCode.DIGIT1);
    assertThat(bench.voice.volume).isEqualTo(new Volume(4));
    bench.glass.clear();
    Fx.run(() -> {});
    assertThat(bench.voice.volume).isEqualTo(Volume.USUAL);
    bench.voice.usual(new Volume(2));
    start(samples.check());
    bench.press(KeyCode.VOLUME_UP);
    assertThat(bench.voice.volume).isEqualTo(new Volume(3));
    bench.glass.clear();
    Fx.run(() -> {});
    assertThat(bench.voice.volume).as("as staff have set it").isEqualTo(new Volume(2));
  }

  @Test
  void fallsSilentWhenTheVisitIsOver() throws Exception {
    start(samples.check());
    bench.glass.clear();
    Fx.run(() -> {});
    assertThat(bench.voice.last()).isEmpty();
    bench.show(samples.turn(samples.home(4), false, Mood.CALM));
    assertThat(bench.voice.last()).isEmpty();
  }

  @Test
  void tellsAPromptThatIsToldAnewOnlyWhenItSaysSomethingElse() throws Exception {
    Text purpose = Text.of("card.purpose.print-licence");
    start(new PlaceIdCard(purpose, PlaceIdCard.Stage.WAITING, Optional.empty()));
    bench.voice.said.clear();
    bench.show(new PlaceIdCard(purpose, PlaceIdCard.Stage.READING, Optional.empty()));
    assertThat(bench.voice.last()).startsWith("正在读");
    bench.voice.said.clear();
    bench.show(
        new PlaceIdCard(
            Text.of("matter.print-licence"), PlaceIdCard.Stage.READING, Optional.empty()));
    assertThat(bench.voice.said).isEmpty();
  }

  @Test
  void asksStillThere() throws Exception {
    bench.show(samples.turn(samples.check(), true, Mood.CALM));
    bench.show(samples.turn(samples.check(), true, Mood.FADING));
    assertThat(bench.voice.last()).startsWith("还在吗？").contains("任意一个键");
  }

  @Test
  void saysEachHintOnce() throws Exception {
    bench.show(Objects.requireNonNull(samples.all().get("card-waiting")));
    for (int hint = 1; hint <= 3; hint++) {
      Turn<?> turn = Objects.requireNonNull(samples.all().get("card-waiting-hint-" + hint));
      bench.voice.said.clear();
      bench.show(turn);
      bench.show(turn);
      assertThat(bench.voice.said).hasSize(1);
      assertThat(bench.voice.last())
          .isEqualTo(words.say(Text.of("hint.card." + hint), Language.CHINESE));
    }
  }

  @Test
  void countsDownOnceMoreAtHalfTime() throws Exception {
    bench.show(samples.turn(samples.check(), true, Mood.CALM));
    bench.show(samples.turn(samples.check(), true, Mood.FADING));
    bench.voice.said.clear();
    List<String> heard = new ArrayList<>();
    for (int second = 1; second <= 20; second++) {
      Fx.run(() -> ((StillThere) bench.glass.root().getChildren().getLast()).tick());
      heard.addAll(bench.voice.said.stream().map(RecordingVoice::words).toList());
      bench.voice.said.clear();
    }
    assertThat(heard)
        .singleElement()
        .asString()
        .startsWith("还在吗？ | 还有 10 秒")
        .contains("任意一个键", "屏幕");
  }

  @Test
  void namesAreMaskedToEverybodyAndWholeInHeadphones() throws Exception {
    start(samples.check());
    assertThat(bench.voice.last()).contains("阿*图").doesNotContain(Samples.LONG_PERSON, NUMBER);
    bench.voice.audience = yizhan.kiosk.voice.Audience.CITIZEN;
    bench.press(KeyCode.DIGIT0);
    assertThat(bench.voice.last()).contains(Samples.LONG_PERSON, NUMBER);
    assertThat(bench.voice.said.getLast().audience())
        .isEqualTo(yizhan.kiosk.voice.Audience.CITIZEN);
  }

  @Test
  void aSentenceOfFixedWordsCanBeARecording() throws Exception {
    bench.show(new TakePaper(List.of(), yizhan.kiosk.prompt.Place.SHEET_OUTPUT));
    Sentence sentence = bench.voice.said.getLast().sentences().getFirst();
    assertThat(sentence.recording()).contains("paper.take.say");
    bench.show(samples.turn(samples.check(), true, Mood.CALM));
    assertThat(bench.voice.said.getLast().sentences().getFirst().recording()).isEmpty();
  }

  /** Everything that can be pointed at has something to say, and nothing masked is said aloud. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingIsTold(Language language) throws Exception {
    try (Bench all = new Bench(Look.USUAL.with(language))) {
      for (Map.Entry<String, Turn<?>> sample : new Samples(language).all().entrySet()) {
        Mood mood = sample.getValue().mood();
        if (mood == Mood.FADING || mood == Mood.RESTING) continue; // any key means "I am here"
        all.show(sample.getValue());
        all.press(KeyCode.HELP);
        String question = words.say(sample.getValue().prompt().spoken(), language);
        assertThat(all.voice.last()).as(sample.getKey()).contains(question);
        assertThat(question).as("one mark after the other").doesNotContainPattern("[？?。.，]{2}");
        int last = all.voice.said.size();
        for (int i = 0; i < MOST_STOPS; i++) {
          all.press(KeyCode.DOWN);
          assertThat(all.voice.said).as(sample.getKey()).hasSize(++last);
          assertThat(all.voice.last()).as(sample.getKey()).isNotBlank();
          if (all.voice.last().startsWith(question)) break;
        }
        assertThat(all.voice.last()).as(sample.getKey() + ": round").startsWith(question);
        all.glass.clear();
      }
      assertThat(all.voice.said.stream().map(RecordingVoice::words).filter(SpeechTest::onlyTouch))
          .isEmpty();
      assertThat(all.voice.said.stream().map(RecordingVoice::words))
          .noneMatch(said -> said.contains(Samples.LONG_PERSON) || said.contains(NUMBER));
    }
  }

  /** Who hears it may have keys and no finger on the glass; also what no sample brings about. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noWordsAskForATouchAndNothingElse(Language language) {
    assertThat(words.keys(language))
        .filteredOn(key -> onlyTouch(words.template(key, language)))
        .isEmpty();
    assertThat(onlyTouch("点一下要办的事") && onlyTouch("Touch what you came for")).isTrue();
  }

  private static boolean onlyTouch(String said) {
    boolean touch = TOUCH.matcher(said).find();
    return touch && !KEYS.matcher(said).find();
  }

  @Test
  void aVeilIsTheOnlyWayToAName() {
    assertThat(Told.lines(samples.check().lines()).stream().map(Told::veil))
        .contains(Veil.NAME, Veil.NUMBER);
  }

  private void start(Prompt<?> prompt) throws Exception {
    bench.show(prompt);
    bench.press(KeyCode.HELP);
  }

  private static <A> Turn<A> turn(int number, Prompt<A> prompt) {
    return new Turn<>(
        number, prompt, List.of(), true, true, Optional.empty(), Mood.CALM, Turn.Setting.NONE);
  }
}
