package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines are broken as a reader of Chinese expects. */
class LineBreakerTest {
  @Test
  void breaksBetweenHanCharacters() {
    assertThat(LineBreaker.lines("一二三四五六七", 6)).containsExactly("一二三", "四五六", "七");
  }

  @Test
  void neverBeginsALineWithAClosingMark() {
    assertThat(LineBreaker.lines("一二三，四五六", 6)).containsExactly("一二", "三，四", "五六");
    assertThat(LineBreaker.lines("一二三》。四", 6)).containsExactly("一二", "三》。", "四");
  }

  @Test
  void neverEndsALineWithAnOpeningMark() {
    assertThat(LineBreaker.lines("一二（三四）", 6)).containsExactly("一二", "（三", "四）");
  }

  @Test
  void keepsWordsAndNumbersWhole() {
    assertThat(LineBreaker.lines("代码91440300192203821X号", 20))
        .containsExactly("代码", "91440300192203821X号");
    assertThat(LineBreaker.lines("TEST, USER SAMPLE", 10)).containsExactly("TEST, USER", "SAMPLE");
  }

  @Test
  void cutsAWordThatFitsOnNoLine() {
    assertThat(LineBreaker.lines("A".repeat(25), 10))
        .containsExactly("A".repeat(10), "A".repeat(10), "A".repeat(5));
  }

  @Test
  void countsRareCharactersAsWide() {
    assertThat(LineBreaker.lines("𠮷𠮷𠮷", 4)).containsExactly("𠮷𠮷", "𠮷");
  }

  @Test
  void keepsParagraphsAndEmptyLines() {
    assertThat(LineBreaker.lines("甲\n\n乙\r\n丙", 8)).containsExactly("甲", "", "乙", "丙");
    assertThat(LineBreaker.lines("", 8)).containsExactly("");
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losesNothingAndFitsTheLine(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "一二三四，。（）《》ab1 2.,𠮷-%";
    StringBuilder text = new StringBuilder();
    int[] choices = alphabet.codePoints().toArray();
    for (int i = random.nextInt(60); i > 0; i--)
      text.appendCodePoint(choices[random.nextInt(choices.length)]);
    int cells = 2 + random.nextInt(20);
    List<String> lines = LineBreaker.lines(text.toString(), cells);
    assertThat(lines).allMatch(line -> PrinterFont.cells(line) <= cells);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.toString().replace(" ", ""));
  }
}
