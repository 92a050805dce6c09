package yizhan.sandbox.leak;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * What stands around a few bytes: whether they can be a name, or are there by chance.
 *
 * @param from where they begin
 * @param to where they end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Surroundings(byte[] bytes, int from, int to) {
  private static final String MARKS = "\u3000：，、。；（）《》“”·";

  /** How a heap dump begins an array of four bytes, which is how Java keeps two characters. */
  private static final byte[] ARRAY_OF_FOUR = {0, 0, 0, 4, 8};

  /** In UTF-16 one side will do: few of all pairs of bytes are spaces or marks. */
  boolean ofName(Charset charset) {
    if (charset.equals(UTF_16LE)) return inArray() || endsUtf16(0, 1);
    if (charset.equals(UTF_16BE)) return endsUtf16(1, 0);
    return endsGbBefore() && endsGbAfter();
  }

  private boolean inArray() {
    int begin = from - ARRAY_OF_FOUR.length;
    return begin >= 0 && Arrays.equals(bytes, begin, from, ARRAY_OF_FOUR, 0, ARRAY_OF_FOUR.length);
  }

  private boolean endsUtf16(int low, int high) {
    return from < 2
        || to + 2 > bytes.length
        || ends(unit(from - 2, low, high))
        || ends(unit(to, low, high));
  }

  private int unit(int at, int low, int high) {
    return ((bytes[at + high] & 0xFF) << 8) | (bytes[at + low] & 0xFF);
  }

  private boolean endsGbBefore() {
    return from == 0 || ends(bytes[from - 1] & 0xFF) || (from > 1 && isMark(bytes[from - 2]));
  }

  private boolean endsGbAfter() {
    return to == bytes.length || ends(bytes[to] & 0xFF) || isMark(bytes[to]);
  }

  /** Punctuation of two bytes begins with one of these. */
  private static boolean isMark(byte lead) {
    return (lead & 0xFF) == 0xA1 || (lead & 0xFF) == 0xA3;
  }

  private static boolean ends(int character) {
    return character < 0x80 ? !Character.isLetterOrDigit(character) : MARKS.indexOf(character) >= 0;
  }
}
