package yizhan.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.config.Language;

/** From what is written to what an engine is given to say. */
class PronunciationTest {
  private final Pronunciation pronunciation = new Pronunciation(Readings.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请按一下要办的事 | zh 请按一下要办的事",
        "第 2 步 | zh 第 2 步",
        "等 120 秒 | zh 等 120 秒",
        "正本 A3 | zh 正本  A 3",
        "请打 0000-12345 | zh 请打  0 0 0 0 , 1 2 3 4 5",
        "工作日 9:00–17:30 | zh 工作日 9点到17点30分",
        "正本纸已用完 · 请到窗口 | zh 正本纸已用完，请到窗口",
        "张*丰 | zh 张某丰",
        "1****************X | zh 1几位隐去 X",
        "English | en English",
        "按 English 换英文 | zh 按 / en English / zh 换英文",
      })
  void saysChinese(String written, String said) {
    assertThat(pieces(written, Language.ZH)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two sheets will be printed. | en Two sheets will be printed.",
        "Lay it where it glows | en Lay it where it glows",
        "Print 样张市知予信息技术有限公司 now | en Print / zh 样张市知予信息技术有限公司 / en now",
        "张*丰 | zh 张某丰",
        "1****************X | en 1 hidden  X",
        "9:00–17:00 | en 9:00 to 17:00",
        "I'd rather not | en I'd rather not",
      })
  void saysEnglishAndLeavesChineseNamesToTheChineseVoice(String written, String said) {
    assertThat(pieces(written, Language.EN)).isEqualTo(said);
  }

  @Test
  void spellsACodeInItsGroups() {
    assertThat(pieces("9144\u00a00101\u00a0MA5X\u00a0YZ12\u00a034", Language.EN))
        .isEqualTo("en 9 1 4 4 , 0 1 0 1 , M A 5 X , Y Z 1 2 , 3 4");
  }

  @Test
  void givesRareCharactersTheirSyllables() {
    assertThat(pieces("沈𠮷𬭚", Language.ZH)).isEqualTo("zh 沈 ji2  chun2");
    assertThat(pieces("王㛃䶮", Language.ZH)).isEqualTo("zh 王 jie2  yan3");
  }

  @Test
  void admitsWhenNobodyKnowsAReading() {
    assertThat(pieces("王𪜀", Language.ZH)).isEqualTo("zh 王生僻字");
  }

  @Test
  void saysNothingWhereNothingCanBeSaid() {
    assertThat(pronunciation.of(sentence("……", Language.ZH))).isEmpty();
  }

  private String pieces(String words, Language language) {
    return pronunciation.of(sentence(words, language)).stream()
        .map(p -> p.language().name().toLowerCase(java.util.Locale.ROOT) + " " + p.words())
        .collect(Collectors.joining(" / "));
  }

  private static Sentence sentence(String words, Language language) {
    return new Sentence(words, language, Optional.empty());
  }
}
