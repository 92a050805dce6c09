package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.config.Bilingual;
import yizhan.config.Identity;
import yizhan.device.printer.Receipt;
import yizhan.kiosk.issuing.Issued.Printed;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;

/** Receipts name the firm and what came out, and veil the person. */
class ReceiptWriterTest {
  private static final Identity TERMINAL =
      new Identity(
          "T-0001",
          new Bilingual("一号机", "Terminal 1"),
          new Bilingual("示例驿站", "Example station"),
          "0571-0000 0000");
  private static final List<Printed> PRINTED =
      List.of(
          new Printed(Copy.ORIGINAL, "P-7", "I-7", Instant.parse("2026-11-23T16:30:00Z")),
          new Printed(Copy.DUPLICATE, "P-8", "I-8", Instant.parse("2026-11-23T16:31:00Z")));
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Licence LICENCE = Specimens.of(EntityType.COMPANY);

  @Test
  void saysWhatCameOutInBothLanguages() {
    Receipt receipt = new ReceiptWriter(TERMINAL, CHINA, "").write(LICENCE, PRINTED);
    assertThat(receipt.parts())
        .contains(
            new Receipt.Row("名称 Name", Specimens.NAME),
            new Receipt.Row("统一社会信用代码 Code", LICENCE.code()),
            new Receipt.Row("已打印 Printed", "正本 Original"),
            new Receipt.Row("时间 Time", "2026-11-24 00:30:00"),
            new Receipt.Row("许可编号 Permit", "P-7"),
            new Receipt.Row("已打印 Printed", "副本 Duplicate"),
            new Receipt.Row("办理编号 Case", "I-8"),
            new Receipt.Row("终端 Terminal", "一号机（T-0001）"),
            new Receipt.Row("热线 Hotline", "0571-0000 0000"));
  }

  @Test
  void veilsThePerson() {
    Receipt receipt = new ReceiptWriter(TERMINAL, CHINA, "").write(LICENCE, PRINTED);
    assertThat(receipt.parts()).contains(new Receipt.Row("办理人 For", "阿***𬭚"));
    assertThat(receipt.parts().toString()).doesNotContain(Specimens.PERSON);
  }

  @Test
  void verifiesAtThePageThatKnowsReceiptsOrByItself() {
    ReceiptWriter online = new ReceiptWriter(TERMINAL, CHINA, "https://example.invalid/receipt");
    assertThat(online.code(LICENCE, PRINTED))
        .isEqualTo("https://example.invalid/receipt?permit=P-7&permit=P-8");
    assertThat(online.write(LICENCE, PRINTED).parts())
        .contains(new Receipt.Qr(online.code(LICENCE, PRINTED)));
    assertThat(new ReceiptWriter(TERMINAL, CHINA, "").code(LICENCE, PRINTED))
        .contains(LICENCE.code(), "P-7", "I-8", "2026-11-24 00:31:00", "T-0001")
        .doesNotContain(Specimens.PERSON)
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @CsvSource({"张三, *三", "张三丰, 张*丰", "𠮷䶮, *䶮", "买, *", "'', ''", "欧阳某某某某, 欧***某"})
  void masksNamesByCharacter(String name, String masked) {
    assertThat(NameMask.of(name)).isEqualTo(masked);
  }
}
