package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptPaper;

/** Of a ticket the commands are shown, and nothing of what it says. */
class EscPosMaskTest {
  static List<String> dialects() {
    return Dialect.names();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void ticketsOfOtherWordsLookTheSame(String dialect) {
    byte[] one = ticket(dialect, "张三", "A1", "甲", "https://a.example/1");
    byte[] other = ticket(dialect, "李四", "B2", "乙", "https://b.example/2");
    assertThat(one).hasSameSizeAs(other).isNotEqualTo(other);
    assertThat(shown(one)).isEqualTo(shown(other));
  }

  @Test
  void showsEveryCommand() {
    assertThat(shown(ticket("generic", "张三", "A1", "甲", "q")))
        .startsWith("1b401c261b33")
        .contains("1d2111", "1d286b0400315030??1d286b")
        .endsWith("1d564200");
  }

  @Test
  void showsNothingFromAnUnknownCommandOn() {
    assertThat(shown(HexFormat.of().parseHex("1b401d6b0441420a"))).isEqualTo("1b40????????????");
    assertThat(shown(HexFormat.of().parseHex("1d7630000100ff0041"))).isEqualTo("??".repeat(9));
  }

  private static byte[] ticket(
      String dialect, String name, String number, String rare, String code) {
    List<Receipt.Part> parts =
        List.of(
            new Receipt.Text(name, Receipt.Size.DOUBLE, Receipt.Align.CENTRE, true),
            new Receipt.Row(number, name),
            new Receipt.Rule(),
            Receipt.Text.of(rare + "𠮷"),
            new Receipt.Qr(code),
            new Receipt.Feed(2));
    return new EscPosEncoder(ReceiptPaper.MM_80, Dialect.known(dialect), new BlockPainter())
        .encode(new Receipt(parts));
  }

  private static String shown(byte[] ticket) {
    BitSet hidden = new EscPosMask().hidden(ticket);
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < ticket.length; at++)
      shown.append(hidden.get(at) ? "??" : HexFormat.of().toHexDigits(ticket[at]));
    return shown.toString();
  }
}
