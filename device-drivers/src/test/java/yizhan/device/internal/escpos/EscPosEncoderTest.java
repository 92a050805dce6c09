package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Vectors;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.Receipt.Align;
import yizhan.device.printer.Receipt.Part;
import yizhan.device.printer.Receipt.Size;
import yizhan.device.printer.Receipt.Text;
import yizhan.device.printer.ReceiptPaper;

/** Receipts as bytes, command by command. */
class EscPosEncoderTest {
  private static final String BEGIN = "1B40 1C26 1B331E";
  private static final String CUT = "1D564200";

  private final BlockPainter painter = new BlockPainter();

  @Test
  void beginsInChineseModeAndCutsAtTheEnd() {
    assertBytes(encode("generic"), BEGIN, CUT);
    assertBytes(encode("no-cutter"), BEGIN, "1B6404");
    assertBytes(encode("fs"), BEGIN, "1B6404 1B69");
  }

  @Test
  void writesTextInGb18030() {
    assertBytes(encode("generic", Text.of("营业执照 A·1")), BEGIN, gb("营业执照 A·1"), "0A", CUT);
  }

  @ParameterizedTest
  @CsvSource({
    "generic, DOUBLE, 1D2111",
    "generic, TALL, 1D2101",
    "fs, DOUBLE, 1B2130 1C210C 1B4500",
    "fs, TALL, 1B2110 1C2108 1B4500",
    "sprt, DOUBLE, 1B2130 1C2130 1B4500",
    "sprt, TALL, 1B2110 1C2110 1B4500",
  })
  void tellsTheSizeAsTheDialectWantsIt(String dialect, Size size, String command) {
    byte[] bytes = encode(dialect, new Text("号", size, Align.LEFT, false));
    assertThat(hex(bytes)).startsWith(squeeze(BEGIN + "1B3338" + command + gb("号") + "0A"));
  }

  @Test
  void changesStyleOnlyWhereItChanges() {
    Text title = new Text("回执", Size.DOUBLE, Align.CENTRE, true);
    assertBytes(
        encode("generic", title, title, Text.of("正文")),
        BEGIN,
        "1B6101 1B3338 1D2111 1B4501" + gb("回执") + "0A" + gb("回执") + "0A",
        "1B6100 1B331E 1D2100 1B4500" + gb("正文") + "0A",
        CUT);
  }

  @Test
  void setsRowsFlushLeftAndRight() {
    assertThat(lines(encode("generic", new Receipt.Row("事项", "打印营业执照"))))
        .containsExactly("事项" + " ".repeat(32) + "打印营业执照");
    assertThat(lines(encode("generic", new Receipt.Row("编号", "1".repeat(43)))))
        .containsExactly("编号 " + "1".repeat(43));
    assertThat(lines(encode("generic", new Receipt.Row("编号", "1".repeat(44)))))
        .containsExactly("编号", "1".repeat(44));
  }

  @Test
  void rulesAcrossThePaperAndFeeds() {
    assertThat(lines(encode("generic", new Receipt.Rule()))).containsExactly("-".repeat(48));
    assertBytes(encode("generic", new Receipt.Feed(3)), BEGIN, "1B6403", CUT);
    assertBytes(encode("generic", new Receipt.Feed(300)), BEGIN, "1B64FF 1B642D", CUT);
    byte[] narrow =
        new EscPosEncoder(ReceiptPaper.MM_58, dialect("generic"), painter)
            .encode(new Receipt(List.of(new Receipt.Rule())));
    assertThat(lines(narrow)).containsExactly("-".repeat(32));
  }

  @Test
  void drawsQrCodesByCommand() {
    assertBytes(
        encode("generic", new Receipt.Qr("A")),
        BEGIN,
        "1B6101 1D286B040031413200 1D286B0300314306 1D286B0300314531",
        "1D286B0400315030 41 1D286B0300315130",
        CUT);
  }

  @Test
  void sendsAQrCodeAsAPictureWhereItWouldReadAsACommand() {
    for (int length : new int[] {0x0410 - 3, 0x0510 - 3})
      assertThat(hex(encode("generic", new Receipt.Qr("x".repeat(length)))))
          .contains("1D763000")
          .doesNotContain("1D286B");
    for (String content : List.of("a\020\004", "\020\020\005b", "\020\024"))
      assertThat(hex(encode("generic", new Receipt.Qr(content))))
          .contains("1D763000")
          .doesNotContain("1D286B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"䶮", "𠮷", "㛃", "𬭚", "\uE001", "\uFE10", "龴", "ñ"})
  void drawsALineWithARareCharacter(String rare) {
    byte[] bytes = encode("generic", Text.of("甲" + rare + "b"));
    // 24 + 24 + 12 dots and one of room for bold: 8 bytes; 24 rows of glyph and 6 of air.
    assertThat(hex(bytes)).startsWith(squeeze(BEGIN + "1D763000 0800 1E00 FFFFFFFFFFFFFFF0"));
    assertThat(bytes).hasSize(7 + 8 + 8 * 30 + 4);
    assertThat(painter.painted).containsExactly("甲", rare, "b");
  }

  @Test
  void knowsWhatThePrinterHas() {
    PrinterFont font = new PrinterFont(Dialect.CHANGED_IN_2022);
    assertThat(font.bytes("国人，·—①Ⅷ㎡龥ü")).isPresent();
    for (int changed : Dialect.CHANGED_IN_2022)
      assertThat(font.bytes(Character.toString(changed))).isEmpty();
    assertThat(Dialect.CHANGED_IN_2022)
        .hasSize(19)
        .allMatch(c -> Character.toString(c).getBytes(Charset.forName("GB18030")).length == 2);
  }

  @Test
  void keepsDrawnLinesWhereTextWouldStand() {
    Text right = new Text("䶮", Size.DOUBLE, Align.RIGHT, false);
    byte[] bytes = encode("generic", right);
    // 528 white dots, 48 black, 1 of room: 73 bytes; 56 rows.
    assertThat(hex(bytes)).startsWith(squeeze(BEGIN + "1D763000 4900 3800" + "00".repeat(66)));
    assertThat(hex(bytes)).contains("00".repeat(66) + "FF".repeat(6) + "00");
  }

  @Test
  void stretchesATallLineDownOnly() {
    byte[] bytes = encode("generic", new Text("䶮", Size.TALL, Align.LEFT, false));
    assertThat(hex(bytes))
        .startsWith(
            squeeze(BEGIN + "1D763000 0400 3800" + "FFFFFF00".repeat(48) + "00".repeat(32)));
  }

  @Test
  void neverLetsTextCommandThePrinter() {
    byte[] bytes = encode("generic", Text.of("a\u001B@b\u0010\u0004\u0001c\u009B\u200B\uD842"));
    assertBytes(
        bytes,
        BEGIN,
        HexFormat.of().formatHex("a@bc".getBytes(Charset.forName("GB18030"))),
        gb("〓"),
        "0A",
        CUT);
  }

  @Test
  void takesPrivatePartOutOfPictures() {
    byte[] rows = Vectors.hex("10 04 10 05 10 14 10 10 04 00 10 03 04");
    assertThat(RasterEncoder.withoutRealTimeCommands(rows))
        .isEqualTo(Vectors.hex("10 06 10 07 10 16 10 10 06 00 10 03 04"));
    assertThat(rows[1]).as("the picture itself is left alone").isEqualTo((byte) 4);
  }

  @Test
  void sendsTallPicturesInBands() {
    byte[] bytes = encode("generic-raster", new Receipt.Qr("https://example.invalid/1"));
    // Version 2: 25 + 8 modules of 6 dots, 198 rows in two bands of 363 dots.
    assertThat(hex(bytes)).contains("1D7630002E008000", "1D7630002E004600");
  }

  @Test
  void encodesATicketOfFortyLinesInNoTime() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) parts.add(new Receipt.Row("统一社会信用代码", "91440300192203821" + i));
    parts.add(new Receipt.Qr("https://example.invalid/receipt/20261123-000001"));
    EscPosEncoder encoder = new EscPosEncoder(ReceiptPaper.MM_80, dialect("generic"), painter);
    Receipt receipt = new Receipt(parts);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 200; round++) {
      long start = System.nanoTime();
      byte[] bytes = encoder.encode(receipt);
      best = Math.min(best, System.nanoTime() - start);
      assertThat(bytes.length).isLessThan(2500);
    }
    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(5));
  }

  private byte[] encode(String dialect, Part... parts) {
    return new EscPosEncoder(ReceiptPaper.MM_80, dialect(dialect), painter)
        .encode(new Receipt(List.of(parts)));
  }

  private static Dialect dialect(String name) {
    return Dialect.named(name).orElseThrow();
  }

  /** The lines of text between the beginning and the cut. */
  private static List<String> lines(byte[] bytes) {
    byte[] begin = Vectors.hex(BEGIN);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int i = begin.length; i < bytes.length - 4; i++) {
      boolean align = bytes[i] == 0x1B && bytes[i + 1] == 'a';
      if (align) i += 2;
      else text.write(bytes[i]);
    }
    return text.toString(Charset.forName("GB18030")).lines().toList();
  }

  private static void assertBytes(byte[] bytes, String... expected) {
    assertThat(hex(bytes)).isEqualTo(squeeze(String.join("", expected)));
  }

  private static String gb(String text) {
    return HexFormat.of().formatHex(text.getBytes(Charset.forName("GB18030")));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static String squeeze(String hex) {
    return hex.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
  }
}
