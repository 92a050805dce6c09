package yizhan.kiosk.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fonts together draw every Han character that GB 18030-2022 asks for at level 3. */
class FontBookTest {
  private static final FontBook FONTS = FontBook.open();
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What level 3 comprises of each block; the blocks have grown in Unicode since. */
  static IntStream level3() {
    return IntStream.of(
            // Unified Repertoire and Ordering, and extensions A to F
            0x4E00,
            0x9FEF,
            0x3400,
            0x4DB5,
            0x20000,
            0x2A6D6,
            0x2A700,
            0x2B734,
            0x2B740,
            0x2B81D,
            0x2B820,
            0x2CEA1,
            0x2CEB0,
            0x2EBE0)
        .boxed()
        .collect(
            ArrayList<List<Integer>>::new,
            (pairs, edge) -> {
              if (pairs.isEmpty() || pairs.getLast().size() == 2) pairs.add(new ArrayList<>());
              pairs.getLast().add(edge);
            },
            ArrayList::addAll)
        .stream()
        .flatMapToInt(pair -> IntStream.rangeClosed(pair.get(0), pair.get(1)));
  }

  /** Twelve unified ideographs that stand among the compatibility ones. */
  private static final int[] TWELVE = {
    0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29
  };

  @Test
  void level3Comprises87887HanCharactersAndTheCharsetKnowsThem() {
    int[] characters = IntStream.concat(level3(), IntStream.of(TWELVE)).toArray();
    assertThat(characters).hasSize(87_887).doesNotHaveDuplicates();
    byte[] text = new String(characters, 0, characters.length).getBytes(GB18030);
    assertThat(new String(text, GB18030).codePoints().toArray()).isEqualTo(characters);
  }

  @ParameterizedTest
  @EnumSource
  void drawsAllOfLevel3(Chain chain) {
    assertThat(
            IntStream.concat(level3(), IntStream.of(TWELVE))
                .filter(character -> FONTS.faceFor(chain, character) == null)
                .mapToObj(Integer::toHexString))
        .isEmpty();
  }

  @Test
  void drawsWhatNamesAndLicencesAreWrittenWith() {
    String text = "䶮𠮷㛃𬭚·，。；：、（）【】《》“”‘’—…％＋－0123456789ABCXYZabcxyz():;,.-/ 　";
    assertThat(text.codePoints().filter(character -> !FONTS.covers(character))).isEmpty();
  }

  @Test
  void leavesPrivateAndInvisibleCharactersAlone() {
    assertThat(FONTS.covers(0xE863)).isFalse(); // 䶮 as GBK reads it
    assertThat(FONTS.covers(0xF0000)).isFalse();
    assertThat(FONTS.covers(0x200B)).isFalse();
    assertThat(FONTS.covers('\n')).isFalse();
    assertThat(FONTS.covers(0x323AF)).isFalse(); // extension H: newer than the standard
  }

  @Test
  void asksTheRareFaceLast() {
    assertThat(FONTS.faceFor(Chain.SERIF, '国')).isEqualTo(Face.SERIF);
    assertThat(FONTS.faceFor(Chain.SERIF, 0x2EBE0)).isEqualTo(Face.RARE);
    assertThat(FONTS.file(Face.RARE).advance(0x2EBE0)).isEqualTo(1000);
  }

  @Test
  void saysWhichFontsAreMissingAndWhatBringsThem(@TempDir Path empty) {
    assertThatThrownBy(() ->
            FontFolder.find(name -> name.equals("yizhan.fonts") ? empty.toString() : null, empty))
        .isInstanceOf(FontsMissingException.class)
        .hasMessageContaining("HanaMinB.ttf in " + empty)
        .hasMessageContaining("./kiosk")
        .hasMessageContaining("tools/fonts.sh");
  }

  @Test
  void findsTheFontsFromAnyFolderBelow() {
    Path fonts = FONTS.path(Face.SANS).resolveSibling("");
    Path below = fonts.resolveSibling("kiosk-app").resolve("src");
    assertThat(FontFolder.find(name -> null, below)).isEqualTo(fonts);
  }
}
