package yizhan.sandbox.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Set;

/**
 * The characters that are in the printer's memory: the two-byte areas 1 to 5 of GB18030, by the
 * table of before 2022. For everything else it prints a box, as such printers do.
 */
final class Firmware {
  /** What comes out for a character that the memory does not hold. */
  static final int BOX = '□';

  /** Codes that stand for other characters since the edition of 2022, or for none before. */
  private static final Set<Integer> CHANGED =
      Set.of(
          0xA6D9, 0xA6DA, 0xA6DB, 0xA6DC, 0xA6DD, 0xA6DE, 0xA6DF, 0xA6EC, 0xA6ED, 0xA6F3, 0xFE59,
          0xFE61, 0xFE66, 0xFE67, 0xFE6D, 0xFE7E, 0xFE90, 0xFEA0, 0xA8BC, 0xA8BF);

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Firmware() {}

  /** Of the Latin code pages it has only what rules are drawn with, on page 1. */
  private static final int RULE = 0x95;

  /**
   * The character that is printed for these bytes.
   *
   * @param codePage for single bytes, as chosen by {@code ESC t}
   */
  static int character(byte[] code, int codePage) {
    if (code.length == 1 && code[0] >= 0x20 && code[0] < 0x7F) return code[0];
    if (code.length == 1) return codePage == 1 && (code[0] & 0xFF) == RULE ? '─' : BOX;
    if (code.length != 2) return BOX;
    if (CHANGED.contains((code[0] & 0xFF) << 8 | (code[1] & 0xFF))) return BOX;
    try {
      int decoded =
          Character.codePointAt(
              GB18030
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)
                  .decode(ByteBuffer.wrap(code)),
              0);
      return Character.getType(decoded) == Character.PRIVATE_USE ? BOX : decoded;
    } catch (CharacterCodingException _) {
      return BOX;
    }
  }
}
