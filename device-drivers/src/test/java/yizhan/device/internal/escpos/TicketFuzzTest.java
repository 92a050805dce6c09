package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptPaper;

/**
 * Whatever stands in a receipt: it can be encoded for every dialect, a recording of it shows all
 * commands to the last and no word, and nothing in it is a command in real time.
 */
class TicketFuzzTest {
  private static final int LONGEST = 600;
  private static final List<Receipt.Size> SIZES = List.of(Receipt.Size.values());
  private static final List<Receipt.Align> ALIGNS = List.of(Receipt.Align.values());

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/Ticket.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 2 || input.length > LONGEST) return;
    int choice = input[0] & 0xFF;
    String text = new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
    Dialect dialect = Dialect.known(Dialect.names().get(choice % Dialect.names().size()));
    ReceiptPaper paper = choice < 128 ? ReceiptPaper.MM_58 : ReceiptPaper.MM_80;
    Receipt.Size size = SIZES.get(choice % SIZES.size());
    List<Receipt.Part> parts =
        List.of(
            new Receipt.Text(text, size, ALIGNS.get(choice / 3 % ALIGNS.size()), choice % 2 == 0),
            new Receipt.Row(text, "1"),
            new Receipt.Qr(text));
    byte[] ticket =
        new EscPosEncoder(paper, dialect, new BlockPainter()).encode(new Receipt(parts));
    BitSet hidden = new EscPosMask().hidden(ticket);
    assertThat(hidden.get(ticket.length - 1)).as("understood to its last command").isFalse();
    for (int at = 0; at < ticket.length; at++) {
      boolean realTime = ticket[at] == 0x10 && at + 1 < ticket.length && isCommand(ticket[at + 1]);
      assertThat(realTime).as("DLE at %s", at).isFalse();
    }
  }

  private static boolean isCommand(byte second) {
    return second == 0x04 || second == 0x05 || second == 0x14;
  }
}
