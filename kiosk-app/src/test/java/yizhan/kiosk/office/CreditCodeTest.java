package yizhan.kiosk.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of GB 32100, held to public numbers; they prove the sum, not whose they are. */
class CreditCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216", "9144030071526726XG", "91330100799655058B", "91330100716105852F",
        "91110000802100433B", "91110108551385082Q", "9144030027939873X7", "91100000100003962T",
        "911100001000044477", "91440300192317458F", "91440400192548256N", "91440606722473344C",
        "91110000710925462X", "91440300100012316L", "911100007109250324", "91370200264574251E",
        "91110302562134916R"
      })
  void acceptsPublicCodes(String code) {
    assertThat(CreditCode.faultIn(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "914403001922038217, CHECK",
    "91440300192203821I, LETTER",
    "9144030O1922038216, LETTER",
    "91440300192203821, LENGTH",
    "'', LENGTH"
  })
  void saysWhatIsWrong(String code, CreditCode.Fault fault) {
    assertThat(CreditCode.faultIn(code)).contains(fault);
  }

  @Test
  void noticesAnySingleWrongDigitAndAnySwap() {
    StringBuilder code = new StringBuilder("91330100799655058B");
    for (int i = 0; i + 1 < code.length(); i++) {
      char here = code.charAt(i);
      code.setCharAt(i, here == '1' ? '2' : '1');
      assertThat(CreditCode.faultIn(code.toString())).contains(CreditCode.Fault.CHECK);
      code.setCharAt(i, here);
    }
    assertThat(CreditCode.faultIn("91331000799655058B")).contains(CreditCode.Fault.CHECK);
  }

  @Test
  void tidiesWhatPeopleType() {
    assertThat(CreditCode.tidy(" ９１33-0100 799655058b　")).isEqualTo("91330100799655058B");
  }
}
