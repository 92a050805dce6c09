package yizhan.kiosk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.entry.Verdict.Fault;

/** What is said of something while it is typed. */
class EntryTest {
  private static final Entry CITIZEN = new Entry.CitizenNumber(LocalDate.of(2026, 11, 25));
  private static final Entry FIRM = new Entry.FirmCode();
  private static final Entry UNIT = new Entry.UnitNumber();
  private static final Entry CERTIFICATE = new Entry.CertificateNumber();
  private static final Entry NAME = new Entry.Name(2, 30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "440524188001010014",
        "810000199408230021",
        "830000199201300022",
        "11000019900307001X",
        "999999199001010016",
        "932682198501010017",
        "911124198108030024"
      })
  void acceptsIdentityNumbers(String number) {
    completesOnlyAtItsEnd(CITIZEN, number);
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, ID_CHECK",
    "110000209912310021, BORN_LATER",
    "110000202612, BORN_LATER",
    "11000020261126, BORN_LATER",
    "110105194913, NO_SUCH_DAY",
    "110105194900, NO_SUCH_DAY",
    "11010519490230, NO_SUCH_DAY",
    "1101X, X_ONLY_LAST",
    "11010A, NOT_A_DIGIT",
    "11010519491231002XX, TOO_LONG",
    "1101051949123100200, TOO_LONG"
  })
  void saysWhatIsWrongWithAnIdentityNumber(String typed, Fault fault) {
    assertThat(faultOf(CITIZEN, typed)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "'', Unfinished",
    "32, Complete",
    "32., Unfinished",
    "32.4, Complete",
    "390.4, Complete"
  })
  void acceptsMillimetresToATenth(String typed, String verdict) {
    assertThat(new Entry.Millimetres().judge(typed).getClass().getSimpleName()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "1234", "32..", "32.45", "3.2.4"})
  void saysHowMillimetresAreWritten(String typed) {
    assertThat(faultOf(new Entry.Millimetres(), typed)).isEqualTo(Fault.MILLIMETRES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "9144030071526726XG",
        "91330100799655058B",
        "91330100716105852F",
        "91110000802100433B",
        "91110108551385082Q",
        "9144030027939873X7",
        "91100000100003962T",
        "911100001000044477",
        "91440300192317458F",
        "91440400192548256N",
        "91440606722473344C",
        "91110000710925462X",
        "91440300100012316L",
        "911100007109250324",
        "91370200264574251E",
        "91110302562134916R"
      })
  void acceptsCreditCodes(String code) {
    completesOnlyAtItsEnd(FIRM, code);
  }

  @ParameterizedTest
  @CsvSource({
    "914403001922038217, CODE_CHECK_REST",
    "934403001922038216, CODE_CHECK_REST",
    "914403001932038216, CODE_CHECK_ORGANISATION",
    "914403001922038226, CODE_CHECK_ORGANISATION",
    "91440300192203821I, NO_SUCH_LETTER",
    "914O, NO_SUCH_LETTER",
    "91-, NOT_A_LETTER",
    "91a, NOT_A_LETTER",
    "9144030019220382161, TOO_LONG"
  })
  void saysWhatIsWrongWithACreditCode(String typed, Fault fault) {
    assertThat(faultOf(FIRM, typed)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({"I, 1", "O, 0", "S, 5", "V, U", "Z, 2"})
  void saysWhatALetterThatCodesLackLooksLike(String letter, String meant) {
    assertThat(FIRM.judge("91" + letter))
        .isEqualTo(Verdict.wrong(Fault.NO_SUCH_LETTER, letter, meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"110101001001GB00001F00010001", "330101002003JC00012W00000000"})
  void acceptsUnitNumbers(String number) {
    completesOnlyAtItsEnd(UNIT, number);
  }

  @ParameterizedTest
  @CsvSource({
    "110101001001X, NOT_A_LETTER",
    "110101001001GV, NOT_A_LETTER",
    "110101001001GB00001A, NOT_A_LETTER",
    "110101001001g, NOT_A_LETTER",
    "11010100100G, NOT_A_DIGIT",
    "330101002003JC00012W00000001, LAND_WITH_BUILDING",
    "330101002003JC00012W1, LAND_WITH_BUILDING",
    "110101001001GB00001F000100011, TOO_LONG"
  })
  void saysWhatIsWrongWithAUnitNumber(String typed, Fault fault) {
    assertThat(faultOf(UNIT, typed)).isEqualTo(fault);
  }

  @Test
  void namesThePlaceAndItsLetters() {
    assertThat(UNIT.judge("110101001001X"))
        .isEqualTo(Verdict.wrong(Fault.NOT_A_LETTER, 13, "G J Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"皖(2022)淮北市不动产权第0002022号", "苏(2017)海门市不动产权第0000183号", "京(2019)海不动产证明第00012号"})
  void acceptsCertificateNumbers(String number) {
    completesOnlyAtItsEnd(CERTIFICATE, number);
  }

  @ParameterizedTest
  @CsvSource({
    "安, NO_PROVINCE",
    "皖(2022)淮北市不动产权0002022号, CERTIFICATE_SHAPE",
    "皖(2022)不动产权第0002022号, CERTIFICATE_SHAPE",
    "皖(22)淮北市不动产权第0002022号, CERTIFICATE_SHAPE",
    "皖(2022)淮北市不动产权第22号, CERTIFICATE_SHAPE"
  })
  void saysWhatIsWrongWithACertificateNumber(String typed, Fault fault) {
    assertThat(faultOf(CERTIFICATE, typed)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "张三, true",
    "阿卜杜热合曼·图, true",
    "JOHN SMITH, true",
    "𠮷䶮, true",
    "张, false",
    "张三·, false"
  })
  void knowsWhatANameMayBe(String name, boolean complete) {
    assertThat(NAME.judge(name) instanceof Verdict.Complete).isEqualTo(complete);
  }

  @ParameterizedTest
  @CsvSource({"张3, DIGIT_IN_NAME", "·张, SIGN_AT_EDGE", "张三·, SIGN_AT_EDGE"})
  void saysWhatIsWrongWithAName(String typed, Fault fault) {
    assertThat(faultOf(NAME, typed)).isEqualTo(fault);
  }

  @Test
  void countsARareCharacterOnce() {
    assertThat(new Entry.Name(2, 2).judge("𠮷𠮷")).isEqualTo(new Verdict.Complete());
  }

  /** Every key of every pad can be told from the others, and none lies on another. */
  @Test
  void drawsEveryPadWithoutAFault() {
    for (Entry entry : List.of(CITIZEN, FIRM, UNIT, CERTIFICATE, NAME, new Entry.Pin(4, 6))) {
      for (Keyboard pad : List.of(entry.upright(), entry.across(), entry.upright().shallow())) {
        assertThat(pad.keys()).extracting(Key::id).doesNotHaveDuplicates();
        boolean[][] taken = new boolean[pad.rows()][pad.columns()];
        for (Keyboard.Place place : pad.places()) {
          for (int row = place.row(); row < place.row() + place.height(); row++) {
            for (int column = place.column(); column < place.column() + place.width(); column++) {
              assertThat(taken[row][column]).as(place.key().id()).isFalse();
              taken[row][column] = true;
            }
          }
        }
      }
      assertThat(entry.across().keys()).containsExactlyInAnyOrderElementsOf(entry.upright().keys());
    }
  }

  private static Fault faultOf(Entry entry, String typed) {
    return entry.judge(typed) instanceof Verdict.Wrong wrong
        ? wrong.fault()
        : fail("not wrong: " + typed);
  }

  /** Nothing is complained of on the way. */
  private static void completesOnlyAtItsEnd(Entry entry, String whole) {
    for (int length = 0; length < whole.length(); length++) {
      assertThat(entry.judge(whole.substring(0, length))).isInstanceOf(Verdict.Unfinished.class);
    }
    assertThat(entry.judge(whole)).isEqualTo(new Verdict.Complete());
    assertThat(whole.length()).isLessThanOrEqualTo(entry.most());
  }
}
