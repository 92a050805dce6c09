package yizhan.device.internal.samv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.device.card.IdCard.Photo;
import yizhan.device.card.IdCard.Validity;
import yizhan.device.card.PermanentResident2017;
import yizhan.device.card.PermanentResident2023;
import yizhan.device.card.ResidencePermit;

/** The four layouts of a card's text, and what no issuer writes. */
class CardTextParserTest {
  private static final Photo PHOTO = new Photo(new byte[1024]);

  @Test
  void readsACitizensCard() throws UnreadableCardException {
    assertThat(parse("citizen"))
        .isEqualTo(
            new CitizenCard(
                "测试用户",
                "2",
                "01",
                LocalDate.of(1990, 3, 7),
                "北京市测试区样例路1号",
                "11000019900307001X",
                "测试市公安局样例分局",
                new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1)),
                PHOTO));
  }

  @Test
  void readsACardWithoutEnd() throws UnreadableCardException {
    IdCard card = parse("citizen-longterm");
    assertThat(card.name()).isEqualTo("测试长期");
    assertThat(card.validity()).isEqualTo(new Validity(LocalDate.of(2010, 1, 1), LocalDate.MAX));
    assertThat(card.validity().covers(LocalDate.of(2999, 1, 1))).isTrue();
  }

  @Test
  void readsAResidencePermit() throws UnreadableCardException {
    assertThat(parse("J"))
        .isEqualTo(
            new ResidencePermit(
                "测试港人",
                "1",
                LocalDate.of(1994, 8, 23),
                "广东省测试市样例路1号",
                "810000199408230021",
                "测试市公安局",
                new Validity(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 1, 1)),
                "H00000000",
                "01",
                PHOTO));
  }

  @Test
  void readsAPermanentResidentsCardOf2017() throws UnreadableCardException {
    PermanentResident2017 card = (PermanentResident2017) parse("I");
    assertThat(card.latinName()).isEqualTo("TEST, USER SAMPLE");
    assertThat(card.chineseName()).isEqualTo("测试外人");
    assertThat(card.name()).isEqualTo("测试外人");
    assertThat(card.sexCode()).isEqualTo("2");
    assertThat(card.number()).isEqualTo("CAN110081010001");
    assertThat(card.country()).isEqualTo("CAN");
    assertThat(card.validity())
        .isEqualTo(new Validity(LocalDate.of(2017, 6, 16), LocalDate.of(2027, 6, 15)));
    assertThat(card.birth()).isEqualTo(LocalDate.of(1981, 8, 3));
    assertThat(card.cardVersion()).isEqualTo("01");
    assertThat(card.issuerCode()).isEqualTo("1500");
  }

  @Test
  void readsAPermanentResidentsCardOf2023() throws UnreadableCardException {
    PermanentResident2023 card = (PermanentResident2023) parse("Y");
    assertThat(card.chineseName()).isEqualTo("测试新永居");
    assertThat(card.latinName()).isEqualTo("TEST, USER SAMPLE WITH A LONG NAME");
    assertThat(card.sexCode()).isEqualTo("2");
    assertThat(card.timesRenewed()).isEqualTo("01");
    assertThat(card.number()).isEqualTo("911124198108030024");
    assertThat(card.country()).isEqualTo("124");
    assertThat(card.validity())
        .isEqualTo(new Validity(LocalDate.of(2023, 12, 1), LocalDate.of(2033, 11, 30)));
  }

  @Test
  void joinsALatinNameAcrossItsTwoFields() throws UnreadableCardException {
    byte[] text = text("Y");
    put(text, 52, 35, "TEST, USER SAMPLE WITH A VERY LONG ");
    put(text, 220, 11, "FAMILY NAME");
    PermanentResident2023 card = (PermanentResident2023) CardTextParser.parse(text, PHOTO);
    assertThat(card.latinName()).isEqualTo("TEST, USER SAMPLE WITH A VERY LONG FAMILY NAME");
    put(text, 220, 11, "X");
    put(text, 52, 35, "TEST, USER SAMPLE WITH A VERY LONGF");
    card = (PermanentResident2023) CardTextParser.parse(text, PHOTO);
    assertThat(card.latinName()).endsWith("LONGFX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"䶮", "𠮷𠮷𠮷", "㛃𬭚", "阿卜杜拉·阿不都热西提·买买提江", "测\uE001试", "𪚥龘", "A B"})
  void keepsRareNames(String name) throws UnreadableCardException {
    byte[] text = text("citizen");
    put(text, 0, 15, name.length() > 15 ? name.substring(0, 15) : name);
    assertThat(CardTextParser.parse(text, PHOTO).name())
        .isEqualTo(name.length() > 15 ? name.substring(0, 15) : name);
  }

  @Test
  void dropsHalfACharacterWhereTheChipCutTheName() throws UnreadableCardException {
    byte[] text = text("citizen");
    put(text, 0, 15, "一二三四五六七八九十甲乙丙丁\uD842");
    assertThat(CardTextParser.parse(text, PHOTO).name()).isEqualTo("一二三四五六七八九十甲乙丙丁");
  }

  @Test
  void stripsNulPaddingToo() throws UnreadableCardException {
    byte[] text = text("citizen");
    put(text, 0, 15, "测试\0\0\0");
    assertThat(CardTextParser.parse(text, PHOTO).name()).isEqualTo("测试");
  }

  @ParameterizedTest
  @CsvSource({
    "36, 19901307, birth",
    "36, 19900230, birth",
    "36, 00000000, birth",
    "36, '        ', birth",
    "36, '1990030 ', birth",
    "188, 0000００00, valid from",
    "204, 20400001, valid until",
    "204, 20190101, validity",
    "204, '        ', valid until",
    "204, 长久, valid until",
    "0, '               ', name",
    "0, '\uD842测', name",
    "0, '测\u0007试', name",
    "30, 7, sex",
    "32, 1X, nation",
    "122, 1100001990030700, number",
    "122, 11000019900307001Z, number",
  })
  void callsACardUnreadableByTheField(int offset, String value, String field) {
    byte[] text = text("citizen");
    put(text, offset, Math.max(value.length(), offset == 122 ? 18 : 0), value);
    assertThatThrownBy(() -> CardTextParser.parse(text, PHOTO))
        .isInstanceOf(UnreadableCardException.class)
        .hasMessage(field);
  }

  @Test
  void normalisesASmallX() throws UnreadableCardException {
    byte[] text = text("citizen");
    put(text, 122, 18, "11010519491231002x");
    assertThat(CardTextParser.parse(text, PHOTO).number()).isEqualTo("11010519491231002X");
  }

  @Test
  void refusesATextBlockOfAnotherLength() {
    assertThatThrownBy(() -> CardTextParser.parse(Arrays.copyOf(text("J"), 254), PHOTO))
        .isInstanceOf(UnreadableCardException.class);
  }

  @Test
  void writesTheModuleIdentityAsOnItsLabel() {
    byte[] answer = CardFrames.VECTORS.bytes("module-answer");
    SamvReceiver receiver = new SamvReceiver();
    receiver.feed(answer, answer.length);
    assertThat(ModuleIdParser.parse(receiver.next().orElseThrow().data()))
        .isEqualTo(CardFrames.VECTORS.text("module-id"));
  }

  private static IdCard parse(String card) throws UnreadableCardException {
    return CardTextParser.parse(text(card), PHOTO);
  }

  private static byte[] text(String card) {
    return CardFrames.VECTORS.bytes("text-" + card);
  }

  private static void put(byte[] text, int offset, int units, String value) {
    for (int i = 0; i < units; i++) {
      char unit = i < value.length() ? value.charAt(i) : ' ';
      byte[] two = {(byte) unit, (byte) (unit >> 8)};
      System.arraycopy(two, 0, text, offset + 2 * i, 2);
    }
    assertThat(text).hasSize(256);
  }
}
