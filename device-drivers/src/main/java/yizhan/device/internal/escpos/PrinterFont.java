package yizhan.device.internal.escpos;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * What the printer's own font has: ASCII, and what GB18030 writes in two bytes, without the private
 * use areas, without the last row (FE50 to FEA0: eighty rare characters, 䶮 among them, that came
 * into two-byte codes late and that fonts made for GBK lack), and without the code points that the
 * dialect doubts. All else is drawn.
 */
final class PrinterFont {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final byte LAST_ROW = (byte) 0xFE;

  private final Set<Integer> doubted;

  PrinterFont(Set<Integer> doubted) {
    this.doubted = doubted;
  }

  /** The bytes of a line, or empty when something in it has to be drawn. */
  Optional<byte[]> bytes(String line) {
    int expected = 0;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (Character.isSurrogate(unit) || mustBeDrawn(unit)) return Optional.empty();
      expected += unit < 0x80 ? 1 : 2;
    }
    // A character of four bytes shows in the sum: nothing has three, and nothing else more than 2.
    byte[] bytes = line.getBytes(GB18030);
    return bytes.length == expected && !lastRow(bytes) ? Optional.of(bytes) : Optional.empty();
  }

  private static boolean lastRow(byte[] bytes) {
    for (int i = 0; i < bytes.length; i += bytes[i] < 0 ? 2 : 1)
      if (bytes[i] == LAST_ROW) return true;
    return false;
  }

  /** How many half-width cells a character takes on paper. */
  static int cells(int codePoint) {
    return codePoint < 0x80 ? 1 : 2;
  }

  /** How many half-width cells a line takes. */
  static int cells(String line) {
    return line.codePoints().map(PrinterFont::cells).sum();
  }

  private boolean mustBeDrawn(char unit) {
    return unit >= 0x80
        && (Character.getType(unit) == Character.PRIVATE_USE || doubted.contains((int) unit));
  }
}
