package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.kiosk.prompt.Line.Veil;

/** Masks for names and numbers. */
class VeilingTest {
  @ParameterizedTest
  @CsvSource({
    "张一丰, NAME, 张*丰",
    "张丰, NAME, 张*",
    "张, NAME, *",
    "'', NAME, ''",
    "𠮷一㛃, NAME, 𠮷*㛃",
    "阿卜杜热合曼·艾合买提江·图, NAME, 阿*图",
    "11010519491231002X, NUMBER, 1****************X",
    "12, NUMBER, **",
    "星河路 1 号, NONE, 星河路 1 号"
  })
  void masksWhatOnlyTheCitizenShouldRead(String value, Veil veil, String masked) {
    assertThat(Veiling.masked(value, veil)).isEqualTo(masked);
  }
}
