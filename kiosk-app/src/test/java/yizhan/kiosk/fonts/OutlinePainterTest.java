package yizhan.kiosk.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.printer.Bitmap;

/** Characters that the receipt printer has no font for. */
class OutlinePainterTest {
  private static final OutlinePainter PAINTER = new OutlinePainter(FontBook.open());

  @ParameterizedTest
  @ValueSource(ints = {0x4DAE, 0x20BB7, 0x36C3, 0x2CB5A, 0x2EBE0})
  void fillsItsSquareWithStrokes(int codePoint) {
    Bitmap glyph = PAINTER.paint(codePoint, 24);
    assertThat(glyph.width()).isEqualTo(24);
    assertThat(glyph.height()).isEqualTo(24);
    assertThat(black(glyph)).isBetween(24 * 24 / 8, 24 * 24 * 3 / 5);
    assertThat(IntStream.range(0, 24).filter(x -> black(glyph, x)).count()).isGreaterThan(17);
  }

  @Test
  void keepsASpaceEmptyAndALetterNarrow() {
    assertThat(black(PAINTER.paint(' ', 24))).isZero();
    assertThat(PAINTER.paint('i', 24).width()).isLessThan(12);
  }

  @Test
  void marksWhatNoFontDraws() {
    assertThat(PAINTER.paint(0xE863, 24).rows()).isEqualTo(PAINTER.paint('〓', 24).rows());
  }

  private static int black(Bitmap glyph) {
    int count = 0;
    for (int y = 0; y < glyph.height(); y++)
      for (int x = 0; x < glyph.width(); x++) if (glyph.black(x, y)) count++;
    return count;
  }

  private static boolean black(Bitmap glyph, int x) {
    return IntStream.range(0, glyph.height()).anyMatch(y -> glyph.black(x, y));
  }
}
