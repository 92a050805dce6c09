package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.printer.Bitmap;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptPaper;

/**
 * Whatever stands in a receipt: it can be encoded for every dialect, a recording of it shows all
 * commands to the last and no word, and nothing in it is a command in real time.
 */
class TicketFuzzTest {
  private static final List<Receipt.Size> SIZES = List.of(Receipt.Size.values());
  private static final List<Receipt.Align> ALIGNS = List.of(Receipt.Align.values());

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/Ticket.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 3) return;
    int choice = input[0] & 0xFF;
    int style = input[1] & 0xFF;
    String text = new String(Arrays.copyOfRange(input, 2, input.length), StandardCharsets.UTF_8);
    Dialect dialect = Dialect.known(Dialect.names().get(choice % Dialect.names().size()));
    ReceiptPaper paper = choice < 128 ? ReceiptPaper.MM_58 : ReceiptPaper.MM_80;
    Receipt receipt = new Receipt(List.of(part(style, text)));
    byte[] ticket = new EscPosEncoder(paper, dialect, new SliverPainter()).encode(receipt);
    BitSet hidden = new EscPosMask().hidden(ticket);
    assertThat(hidden.get(ticket.length - 1)).as("understood to its last command").isFalse();
    assertThat(realTimeCommand(ticket)).as("where a command in real time stands").isEqualTo(-1);
  }

  private static Receipt.Part part(int style, String text) {
    return switch (style % 3) {
      case 0 -> new Receipt.Qr(text);
      case 1 -> new Receipt.Row(text, "1");
      default ->
          new Receipt.Text(
              text,
              SIZES.get(style / 3 % SIZES.size()),
              ALIGNS.get(style / 12 % ALIGNS.size()),
              style >= 128);
    };
  }

  private static int realTimeCommand(byte[] ticket) {
    for (int at = 0; at + 1 < ticket.length; at++)
      if (ticket[at] == 0x10 && isCommand(ticket[at + 1])) return at;
    return -1;
  }

  private static boolean isCommand(byte second) {
    return second == 0x04 || second == 0x05 || second == 0x14;
  }

  /** Every glyph is a few dots wide: drawing is the caller's, and slow. */
  private static final class SliverPainter implements GlyphPainter {
    @Override
    public Bitmap paint(int codePoint, int height) {
      byte[] rows = new byte[height];
      for (int y = 0; y < height; y++) rows[y] = (byte) (codePoint >> (y % 16));
      return new Bitmap(4, height, rows);
    }
  }
}
