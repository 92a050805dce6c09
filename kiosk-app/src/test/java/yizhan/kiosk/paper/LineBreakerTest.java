package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese lines: where they may begin and end, and that nothing gets lost. */
class LineBreakerTest {
  private static final String NOT_FIRST = "，。；、：）】》？！”’";
  private static final String NOT_LAST = "（【《“‘";

  @Test
  void breaksBetweenHanCharacters() {
    assertThat(lines("一二三四五六七", 3)).contains(List.of("一二三", "四五六", "七"));
  }

  @Test
  void takesACharacterAlongRatherThanBeginWithAClosingMark() {
    assertThat(lines("一二三，四五", 3)).contains(List.of("一二", "三，四", "五"));
    assertThat(lines("一二（三四）。五", 3)).contains(List.of("一二", "（三", "四）。", "五"));
    assertThat(lines("一二——三", 3)).contains(List.of("一二", "——三"));
  }

  @Test
  void keepsWordsAndNumbersWholeWhereItCan() {
    assertThat(lines("销售Java书", 4)).contains(List.of("销售", "Java", "书"));
    assertThat(lines("共12.5元", 3)).contains(List.of("共", "12.", "5元"));
    assertThat(lines("甲Internet乙", 4)).contains(List.of("甲", "Inte", "rnet", "乙"));
  }

  @Test
  void dropsSpacesAtTheEdgeAndHeedsLineFeeds() {
    assertThat(lines("一二三 四五", 3)).contains(List.of("一二三", "四五"));
    assertThat(lines("一\n　二三", 3)).contains(List.of("一", "　二三"));
  }

  @Test
  void saysWhenItCannotBeBroken() {
    assertThat(lines("一）））））", 3)).isEmpty();
    assertThat(lines("", 3)).contains(List.of());
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, 200).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void neverLosesACharacterNorBreaksARule(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "一二三四五六七八九十𠮷䶮A1" + NOT_FIRST.substring(0, 6) + NOT_LAST.substring(0, 2);
    int[] choice = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder("甲");
    int marks = 0;
    for (int i = 0; i < random.nextInt(1, 120); i++) {
      int next = choice[random.nextInt(choice.length)];
      boolean mark = (NOT_FIRST + NOT_LAST).indexOf(next) >= 0;
      marks = mark ? marks + 1 : 0;
      if (marks > 3) continue; // more in a row may not fit any line
      text.appendCodePoint(next);
    }
    List<String> lines = lines(text.toString(), random.nextInt(6, 20)).orElseThrow();
    assertThat(String.join("", lines)).isEqualTo(text.toString());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      assertThat(NOT_FIRST.indexOf(line.codePointAt(0))).as(line).isNegative();
      if (i + 1 < lines.size())
        assertThat(NOT_LAST.indexOf(line.charAt(line.length() - 1))).as(line).isNegative();
    }
  }

  /** Every character one wide. */
  private static Optional<List<String>> lines(String text, int width) {
    int[] characters = text.codePoints().toArray();
    double[] widths = new double[characters.length];
    Arrays.setAll(widths, i -> characters[i] == '\n' ? 0 : 1);
    return LineBreaker.lines(characters, widths, width)
        .map(lines ->
            lines.stream()
                .map(line -> new String(characters, line.from(), line.to() - line.from()))
                .collect(Collectors.toList()));
  }
}
