package yizhan.sandbox.receipt;

import java.util.HexFormat;

/**
 * One command or one character.
 *
 * @param name as in manuals: {@code "ESC @"}, {@code "GS ( k"}; {@link #CHARACTER} for a character
 * @param known whether the firmware knows it
 */
@SuppressWarnings("ArrayRecordComponent") // made, used and dropped within one loop; never compared
record Command(String name, byte[] bytes, boolean known) {
  static final String CHARACTER = "character";
  private static final int MOST_SHOWN = 16;

  int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** Two bytes, the low one first, as ESC/POS has its numbers. */
  int shortAt(int index) {
    return at(index) | at(index + 1) << 8;
  }

  /** Its beginning, for people. */
  String hex() {
    int shown = Math.min(MOST_SHOWN, bytes.length);
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, 0, shown);
  }
}
