package yizhan.device.internal.record;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Another text of the same shape that is nobody's: each character is one of its kind and length.
 */
public final class Likeness {
  private Likeness() {}

  /**
   * Such a text.
   *
   * @param text in this charset, whole
   * @return as many bytes
   */
  public static byte[] of(byte[] text, Charset charset) {
    StringBuilder like = new StringBuilder();
    new String(text, charset).codePoints().forEach(c -> like.append(of(c, charset)));
    return like.toString().getBytes(charset);
  }

  /** Such a character; what is neither letter nor digit stays. */
  public static byte of(byte ascii) {
    if (ascii >= '0' && ascii <= '9') return '0';
    if (ascii >= 'A' && ascii <= 'Z') return 'X';
    if (ascii >= 'a' && ascii <= 'z') return 'x';
    return ascii;
  }

  private static String of(int codePoint, Charset charset) {
    if (codePoint < 0x80) return String.valueOf((char) of((byte) codePoint));
    if (Character.isISOControl(codePoint)) return Character.toString(codePoint);
    int length = Character.toString(codePoint).getBytes(charset).length;
    return switch (length) {
      case 2 -> charset.equals(StandardCharsets.UTF_8) ? "é" : "样";
      case 3 -> "样";
      default -> "𠮷";
    };
  }
}
