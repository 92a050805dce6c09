package yizhan.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.config.Bilingual;
import yizhan.config.Identity;
import yizhan.device.printer.Receipt;
import yizhan.kiosk.issuing.Issued.Printed;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.service.Leaflet;

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
    Receipt receipt =
        new ReceiptWriter(TERMINAL, CHINA, "").write(LICENCE, PRINTED, Optional.empty());
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
  void marksWhatIsPrintedAgainWithTheTimeOfTheFirst() {
    Optional<Instant> first = Optional.of(Instant.parse("2026-11-23T16:31:05Z"));
    ReceiptWriter writer = new ReceiptWriter(TERMINAL, CHINA, "");
    assertThat(writer.write(LICENCE, PRINTED, first).parts())
        .contains(
            new Receipt.Text("补打 COPY", Receipt.Size.DOUBLE, Receipt.Align.CENTRE, true),
            new Receipt.Row("首次打印 First printed", "2026-11-24 00:31:05"));
    assertThat(writer.write(LICENCE, PRINTED, Optional.empty()).parts().toString())
        .doesNotContain("补打");
  }

  @ParameterizedTest
  @EnumSource(Leaflet.Trouble.class)
  void givesACaseNumberAndNeverSpeaksOfSuccess(Leaflet.Trouble trouble) {
    Leaflet.ForCase slip =
        new Leaflet.ForCase(trouble, Copy.ORIGINAL, "I-7", Instant.parse("2026-11-23T16:30:00Z"));
    SlipWriter writer = new SlipWriter(TERMINAL, CHINA, Duration.ofHours(24));
    for (String said :
        List.of(writer.write(slip, Optional.empty()).parts().toString(), writer.code(slip))) {
      assertThat(said).contains("I-7", "0571-0000 0000", "T-0001", "2026-11-24 00:30");
      assertThat(said).doesNotContain("已打印", "办好", "Printed", "success");
    }
    assertThat(writer.code(slip).contains("2026-11-25 00:30"))
        .as("by when it is known, where it is to be found out")
        .isEqualTo(trouble == Leaflet.Trouble.UNKNOWN);
  }

  @Test
  void veilsThePerson() {
    Receipt receipt =
        new ReceiptWriter(TERMINAL, CHINA, "").write(LICENCE, PRINTED, Optional.empty());
    assertThat(receipt.parts()).contains(new Receipt.Row("办理人 For", "阿*𬭚"));
    assertThat(receipt.parts().toString()).doesNotContain(Specimens.PERSON);
  }

  @Test
  void verifiesAtThePageThatKnowsReceiptsOrByItself() {
    ReceiptWriter online = new ReceiptWriter(TERMINAL, CHINA, "https://example.invalid/receipt");
    assertThat(online.code(LICENCE, PRINTED))
        .isEqualTo("https://example.invalid/receipt?permit=P-7&permit=P-8");
    assertThat(online.write(LICENCE, PRINTED, Optional.empty()).parts())
        .contains(new Receipt.Qr(online.code(LICENCE, PRINTED)));
    assertThat(new ReceiptWriter(TERMINAL, CHINA, "").code(LICENCE, PRINTED))
        .contains(LICENCE.code(), "P-7", "I-8", "2026-11-24 00:31:00", "T-0001")
        .doesNotContain(Specimens.PERSON)
        .hasSizeLessThan(400);
  }
}
