package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** Pads as fingers use them. */
class EnterTest {
  private static final Enter PIN = enter(new Entry.Pin(4, 6));
  private static final Enter PHONE = enter(new Entry.Digits(5, 11));

  private static final int MOST_PAGES = 20;

  private static final Enter NAME = enter(new Entry.Name(2, 20));

  private static Enter enter(Entry entry) {
    Text words = Text.verbatim("?");
    return new Enter(entry, words, words, Optional.empty(), Optional.empty());
  }

  @Test
  void answersWithWhatTheKeysTyped() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(PHONE);
      type(bench, "12305");
      bench.tap("key-erase");
      type(bench, "45");
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer("123045"));
    }
  }

  @Test
  void doesNotGoOnBeforeItIsRight() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(PHONE);
      type(bench, "1234");
      assertThat(bench.shows("还差 1 位")).isTrue();
      assertThat(bench.node(Prompt.ACT).isDisabled()).isTrue();
      type(bench, "5");
      assertThat(bench.node(Prompt.ACT).isDisabled()).isFalse();
      bench.tap("key-clear");
      assertThat(bench.node(Prompt.ACT).isDisabled()).isTrue();
      bench.tap("key-erase");
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).isEmpty();
    }
  }

  @Test
  void takesNoMoreThanThereMayBe() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(PIN);
      type(bench, "1234567");
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer("123456"));
    }
  }

  @Test
  void neverShowsAPin() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(PIN);
      type(bench, "8375");
      assertThat(bench.shows("8375")).isFalse();
      assertThat(bench.shows("●●●●")).isTrue();
      bench.show(before(PIN, "8375"));
      assertThat(bench.shows("●●●●")).as("after Back").isFalse();
    }
  }

  @Test
  void keepsWhatIsTypedWhenTheLookChanges() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(PHONE);
      type(bench, "12345");
      bench.tap("language");
      bench.tap("text-size");
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer("12345"));
    }
  }

  @Test
  void choosesWordsByTouchAndTurnsTheirPages() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(NAME);
      type(bench, "LI");
      assertThat(bench.shows("请在下面选字")).isTrue();
      assertThat(bench.node(Prompt.ACT).isDisabled()).isTrue();
      String first = word(bench);
      bench.tap("words-next");
      assertThat(word(bench)).isNotEqualTo(first);
      bench.tap("words-previous");
      assertThat(word(bench)).isEqualTo(first);
      bench.tap("word-0");
      bench.tap("key-symbols");
      bench.tap("key-b7");
      bench.tap("key-letters");
      type(bench, "LI");
      bench.tap("word-0");
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer(first + "·" + first));
    }
  }

  @Test
  void typesNamesOfRareCharacters() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(NAME);
      choose(bench, "YAN", "䶮");
      choose(bench, "JI", "𠮷");
      bench.tap("key-symbols");
      bench.tap("key-b7");
      bench.tap("key-letters");
      choose(bench, "JIE", "㛃");
      choose(bench, "CHUN", "𬭚");
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer("䶮𠮷·㛃𬭚"));
    }
  }

  /** Turns pages until it is there, as a person would; not for ever. */
  private static void choose(Bench bench, String letters, String word) throws Exception {
    type(bench, letters);
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<String> there =
          Fx.on(() ->
              Bench.targets(bench.scene.getRoot()).stream()
                  .filter(t -> Bench.labels(t).stream().anyMatch(l -> l.getText().equals(word)))
                  .map(Node::getId)
                  .findFirst());
      if (there.isPresent()) {
        bench.tap(there.get());
        return;
      }
      bench.tap("words-next");
    }
    throw new AssertionError(letters + ": " + word + " is on none of the pages");
  }

  private static String word(Bench bench) throws Exception {
    return Fx.on(() -> Bench.labels(bench.node("word-0")).getFirst().getText());
  }

  @Test
  void offersAsManyWordsWhenTheLookChanges() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(NAME);
      type(bench, "LI");
      bench.tap("language");
      assertThat(bench.node("word-5").isVisible()).isTrue();
    }
  }

  @Test
  void saysWhatIsWrongBesideTheField() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(enter(new Entry.FirmCode()));
      type(bench, "91440101MA5KYW12XA");
      assertThat(bench.shows("对不上，请比一比前 8 位和最后一位")).isTrue();
      assertThat(bench.node(Prompt.ACT).isDisabled()).isTrue();
      bench.tap("key-erase");
      type(bench, "R");
      assertThat(bench.shows("9144")).as("in groups").isTrue();
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer("91440101MA5KYW12XR"));
    }
  }

  @Test
  void standsThereAgainAfterBack() throws Exception {
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(before(PHONE, "12345"));
      assertThat(bench.shows("12345")).isTrue();
      bench.tap(Prompt.ACT);
      assertThat(bench.said()).containsExactly(new Happening.Answer("12345"));
    }
  }

  private static Turn<String> before(Enter prompt, String answer) {
    return new Turn<>(
        7, prompt, List.of(), true, true, Optional.of(answer), Mood.CALM, Turn.Setting.NONE);
  }

  private static void type(Bench bench, String keys) throws Exception {
    for (int i = 0; i < keys.length(); i++) {
      bench.tap("key-" + keys.charAt(i));
    }
  }
}
