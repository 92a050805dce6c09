package yizhan.kiosk.office.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.PhoneState;

/** What may be said of a session on a phone, and what makes nobody of anybody. */
class PhoneAnswersTest {
  private static final String BEGUN =
      "{\"link\":\"https://example.invalid/p/1\",\"check\":\"37\",\"seconds\":120}";
  private static final String CONFIRMED =
      "{\"state\":\"confirmed\",\"token\":\"c-5r2vQ0m8Zb7T1kXw\",\"name\":\"测试人\","
          + "\"number\":\"11000019900307001X\"}";

  private static final String FIRM =
      "{\"state\":\"confirmed\",\"token\":\"c-5r2vQ0m8Zb7T1kXw\",\"firm\":{\"name\":\"\","
          + "\"code\":\"91999999MA00000154\",\"holder\":\"authorised\"}}";

  @Test
  void saysNothingOfAnybodyInPassing() throws BackOfficeException {
    assertThat(PhoneAnswers.begun("s-1", read(BEGUN))).hasToString("PhoneSession");
    assertThat(PhoneAnswers.state(read(CONFIRMED)))
        .isInstanceOf(PhoneState.Confirmed.class)
        .hasToString("Confirmed");
    assertThat(PhoneAnswers.state(read(FIRM)))
        .isInstanceOf(PhoneState.ConfirmedFirm.class)
        .hasToString("ConfirmedFirm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120}            | 4}                 | seconds is not within its limits",
        "120}            | 301}               | seconds is not within its limits",
        "120}            | -1}                | seconds is no whole number",
        "\"37\"          | \"3x\"             | check is not of its form",
        "p/1\"           | p/1 2\"            | link is not of its form",
      })
  void beginsNoSessionThatBreaksTheContract(String part, String instead, String complaint) {
    assertThat(BEGUN).contains(part);
    assertThatThrownBy(() -> PhoneAnswers.begun("s-1", read(BEGUN.replace(part, instead))))
        .hasMessage("NONSENSE: phone: $." + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirmed       | sure               | state is no word of the contract",
        "001X            | ****               | number is not of its form",
        "c-5r2vQ0m8Zb7T1kXw | x               | token is not of its form",
        "测试人             | ''                 | name is not of its form",
      })
  void knowsNobodyByAnAnswerThatBreaksIt(String part, String instead, String complaint) {
    assertThat(CONFIRMED).contains(part);
    assertThatThrownBy(() -> PhoneAnswers.state(read(CONFIRMED.replace(part, instead))))
        .hasMessage("NONSENSE: phone: $." + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0154            | 015                | firm.code is not of its form",
        "MA00            | MAO0               | firm.code is not of its form",
        "authorised      | anybody            | firm.holder is no word of the contract",
        "{\"name\":\"\",  | {                  | firm.name is missing",
      })
  void actsForNoFirmByAnAnswerThatBreaksIt(String part, String instead, String complaint) {
    assertThat(FIRM).contains(part);
    assertThatThrownBy(() -> PhoneAnswers.state(read(FIRM.replace(part, instead))))
        .hasMessage("NONSENSE: phone: $." + complaint);
  }

  private static JsonObject read(String answer) throws BackOfficeException {
    return JsonObject.read("phone", ByteString.encodeUtf8(answer));
  }
}
