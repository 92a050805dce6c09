package yizhan.kiosk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.pinyin.Candidate;
import yizhan.kiosk.pinyin.Dictionary;
import yizhan.kiosk.pinyin.Speller;

/** Typing Chinese, key by key, with the dictionary that comes with the kiosk. */
class TypingTest {
  private static final int STEPS = 400;
  private static final Speller SPELLER = prepared();
  private static final Entry ADDRESS = new Entry.Address(2, 20);

  private static Speller prepared() {
    Dictionary dictionary = new Dictionary(Runnable::run);
    dictionary.prepare();
    return dictionary;
  }

  private final Typing typing = new Typing(ADDRESS, SPELLER, "");

  @Test
  void choosesWordByWord() {
    type(typing, "BEIJINGSHI");
    assertThat(typing.verdict()).isEqualTo(new Verdict.Unchosen());
    typing.choose(named("北京"));
    assertThat(typing.letters()).isEqualTo("shi");
    typing.choose(named("市"));
    assertThat(typing.text()).isEqualTo("北京市");
    assertThat(typing.verdict()).isEqualTo(new Verdict.Complete());
  }

  @Test
  void mixesDigitsSignsAndLetters() {
    type(typing, "LU12");
    typing.press(new Key.Types("号"));
    type(typing, "A");
    typing.choose(named("A"));
    typing.press(new Key.Types("座"));
    assertThat(typing.text()).isEqualTo("路12号A座");
  }

  @Test
  void erasesLettersBeforeWords() {
    type(typing, "LU");
    typing.choose(named("路"));
    type(typing, "LU");
    typing.press(Key.Does.ERASE);
    assertThat(typing.letters()).isEqualTo("l");
    typing.press(Key.Does.ERASE);
    typing.press(Key.Does.ERASE);
    assertThat(typing.text()).isEmpty();
    typing.press(Key.Does.ERASE);
    assertThat(typing.text()).isEmpty();
  }

  @Test
  void erasesARareCharacterWhole() {
    Typing name = new Typing(new Entry.Name(1, 5), SPELLER, "王𠮷");
    name.press(Key.Does.ERASE);
    assertThat(name.text()).isEqualTo("王");
  }

  @Test
  void lettersStandForThemselvesWhileTheDictionaryIsNotRead() {
    Typing early = new Typing(ADDRESS, new Dictionary(_ -> {}), "");
    type(early, "AB");
    assertThat(early.candidates()).containsExactly(new Candidate("AB", 2));
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  /** Whatever is pressed: nothing too long, no half character, letters and words as they go. */
  @ParameterizedTest
  @MethodSource("seeds")
  void survivesRandomFingers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Typing walked = new Typing(ADDRESS, SPELLER, "");
    List<Key> keys =
        LongStream.range(0, 4)
            .mapToObj(_ -> ADDRESS.upright().keys())
            .flatMap(List::stream)
            .collect(Collectors.toCollection(ArrayList::new));
    keys.addAll(ADDRESS.symbols(true).orElseThrow().keys());
    for (int i = 0; i < STEPS; i++) {
      List<Candidate> words = walked.candidates();
      if (!words.isEmpty() && random.nextInt(4) == 0) {
        walked.choose(words.get(random.nextInt(words.size())));
      } else {
        walked.press(keys.get(random.nextInt(keys.size())));
      }
      String text = walked.text();
      assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(ADDRESS.most());
      assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
      assertThat(walked.letters().length()).isLessThanOrEqualTo(40);
      assertThat(walked.candidates().isEmpty()).isEqualTo(walked.letters().isEmpty());
      assertThat(walked.candidates())
          .allMatch(c -> c.letters() > 0 && c.letters() <= walked.letters().length());
    }
  }

  private Candidate named(String text) {
    return typing.candidates().stream()
        .filter(c -> c.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static void type(Typing typing, String keys) {
    keys.chars().forEach(key -> typing.press(new Key.Types(Character.toString(key))));
  }
}
