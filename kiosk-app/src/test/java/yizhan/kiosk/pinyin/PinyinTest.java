package yizhan.kiosk.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.fonts.FontBook;

/** Letters read as words, with the dictionary that comes with the kiosk. */
class PinyinTest {
  private static @Nullable Pinyin read;
  private final Pinyin pinyin = Objects.requireNonNull(read);

  @BeforeAll
  static void read() throws IOException {
    read = new Pinyin(Dictionary.open(), Characters.open());
  }

  /** Names have characters that stand in no dictionary of words. */
  @ParameterizedTest
  @CsvSource({"yan, 䶮", "ji, 𠮷", "jie, 㛃", "chun, 𬭚", "gao, 髙"})
  void offersRareCharactersBehindTheWordsThatAreSpeltOut(String letters, String rare) {
    List<Candidate> all = pinyin.candidates(letters);
    assertThat(all).contains(new Candidate(rare, letters.length()));
    assertThat(all.getFirst().text().codePointAt(0)).isLessThan(0x10000);
  }

  /** What can be chosen can be drawn: never a box. */
  @Test
  void offersNoCharacterThatNoFontHas() throws IOException {
    FontBook fonts = FontBook.open();
    Characters characters = Characters.open();
    assertThat(characters.syllables())
        .flatExtracting(characters::of)
        .filteredOn(character -> !fonts.covers(character.codePointAt(0)))
        .isEmpty();
  }

  @Test
  void offersEachOnce() {
    assertThat(pinyin.candidates("yi")).doesNotHaveDuplicates().hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "sfz, 身份证",
    "yyzz, 营业执照",
    "bdc, 不动产",
    "shenfz, 身份证",
    "beijing, 北京",
    "bjs, 北京市",
    "xi'an, 西安",
    "nv, 女",
    "lve, 略",
    "zhangsan, 张三",
    "ouyang, 欧阳",
    "beijingshichaoyangqu, 北京市朝阳区"
  })
  void offersTheLikeliestFirst(String letters, String word) {
    Candidate first = pinyin.candidates(letters).getFirst();
    assertThat(first).isEqualTo(new Candidate(word, letters.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "xian, 西安, 4",
    "xian, 先, 4",
    "xi'an, 西, 3",
    "zhe, 喆, 3",
    "beijingren, 北京, 7",
    "beijingren, 北, 3",
    "nve, 虐, 3",
    "sh, 是, 2",
    "lv, 吕, 2"
  })
  void offersAlso(String letters, String word, int taken) {
    assertThat(pinyin.candidates(letters)).contains(new Candidate(word, taken));
  }

  @Test
  void readsSyllablesApartAtAnApostrophe() {
    assertThat(pinyin.candidates("xi'an")).extracting(Candidate::text).doesNotContain("先", "线");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "''", "v", "vvv", "i", "uuuu"})
  void knowsNothingOfWhatIsNoPinyin(String letters) {
    assertThat(pinyin.candidates(letters)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shshshshshshsh", "xianxianxianxianxianxianxianxianxianxian", "z", "aaaa"})
  void offersEachWordOnceAndNotWithoutEnd(String letters) {
    List<Candidate> candidates = pinyin.candidates(letters);
    assertThat(candidates).extracting(Candidate::text).doesNotHaveDuplicates();
    assertThat(candidates).hasSizeBetween(1, 200);
    assertThat(candidates).allMatch(c -> c.letters() > 0 && c.letters() <= letters.length());
  }

  @Test
  void goesOnAfterWhatItCannotRead() {
    assertThat(pinyin.candidates("beijingv")).contains(new Candidate("北京", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"...\n北京\tbei jing", "...\n北京\tbei3 jing\t5", "...\n北京\tbei jing\tx", "...\n", ""})
  void refusesADamagedDictionary(String text) {
    assertThatThrownBy(
            () -> LexiconFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class);
  }
}
