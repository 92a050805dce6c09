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

  int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** Two bytes, the low one first, as ESC/POS has its numbers. */
  int shortAt(int index) {
    return at(index) | at(index + 1) << 8;
  }

  String hex() {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }
}
