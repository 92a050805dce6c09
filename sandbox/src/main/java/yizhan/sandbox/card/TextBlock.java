package yizhan.sandbox.card;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;

/** The 256 bytes of text on a chip while they are being written: UTF-16LE, padded with spaces. */
final class TextBlock {
  static final int SIZE = 256;

  /** Where every layout but the citizen's says what it is. */
  private static final int TYPE_AT = 248;

  private final byte[] bytes = new byte[SIZE];

  TextBlock() {
    Arrays.fill(bytes, (byte) 0);
    for (int i = 0; i < SIZE; i += 2) bytes[i] = ' ';
  }

  /**
   * Writes one field.
   *
   * @param offset in bytes
   * @param length in bytes; text that does not fit is a mistake of whoever made up the card
   */
  TextBlock put(int offset, int length, String text) {
    byte[] field = text.getBytes(UTF_16LE);
    if (field.length > length)
      throw new IllegalArgumentException("a field of " + length + " bytes is too small");
    System.arraycopy(field, 0, bytes, offset, field.length);
    return this;
  }

  TextBlock type(char letter) {
    return put(TYPE_AT, 2, String.valueOf(letter));
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
