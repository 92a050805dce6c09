package yizhan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of the standard's own example, of official specimens, and invented ones. */
class IdNumberTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X", "440524188001010014", "810000199408230021", "830000199201300022",
        "11000019900307001X", "999999199001010016", "810000200001010014", "820000200001010024",
        "830000200001010018", "932682198501010017", "911124198108030024"
      })
  void acceptsRightNumbers(String number) {
    assertThat(IdNumber.checks(number)).isTrue();
    assertThat(IdNumber.valid(number, TODAY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491231002",
        "11010519491231002x",
        "110105491231002",
        "11010519491231O02X",
        "",
        "１10105194912310021"
      })
  void refusesWrongNumbers(String number) {
    assertThat(IdNumber.checks(number)).isFalse();
    assertThat(IdNumber.valid(number, TODAY)).isFalse();
  }

  @Test
  void refusesABirthThatIsStillToCome() {
    assertThat(IdNumber.checks("110000209912310021")).isTrue();
    assertThat(IdNumber.valid("110000209912310021", TODAY)).isFalse();
  }

  @Test
  void refusesEverySingleWrongDigit() {
    String right = "11010519491231002X";
    for (int at = 0; at < 17; at++)
      for (char digit = '0'; digit <= '9'; digit++)
        if (digit != right.charAt(at))
          assertThat(IdNumber.checks(right.substring(0, at) + digit + right.substring(at + 1)))
              .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "01, 汉",
    "05, 维吾尔",
    "24, 拉祜",
    "25, 水",
    "30, 土",
    "31, 达斡尔",
    "36, 毛南",
    "46, 德昂",
    "54, 门巴",
    "55, 珞巴",
    "56, 基诺",
    "97, 其他",
    "98, 外国血统中国籍人士",
    "57, ''",
    "00, ''",
    "1, ''",
    "'', ''"
  })
  void namesNations(String code, String name) {
    assertThat(CardCodes.nation(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"0, 未知", "1, 男", "2, 女", "9, 未说明"})
  void namesSexes(String code, String name) {
    assertThat(CardCodes.sex(code)).isEqualTo(name);
  }
}
