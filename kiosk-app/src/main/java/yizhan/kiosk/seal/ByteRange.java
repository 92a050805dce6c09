package yizhan.kiosk.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a signature in a PDF covers (ISO 32000-2, 12.8.1): everything from the first byte to the
 * last, but the signature itself, which stands in hexadecimal between two brackets.
 *
 * @param before so many bytes before the gap
 * @param after where it goes on, to the end of the file
 */
record ByteRange(int before, int after) {
  private static final String NUMBER = "\\s{1,40}(\\d{1,9})";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "/ByteRange\\s{0,40}\\[\\s{0,40}0" + NUMBER + NUMBER + NUMBER + "\\s{0,40}\\]");

  /** Reads what a signature says of itself; nothing where it leaves out a part of the file. */
  static Optional<ByteRange> of(int @Nullable [] range, byte[] pdf) {
    if (range == null || range.length != 4 || range[0] != 0) return Optional.empty();
    boolean covers =
        range[1] > 0
            && range[2] > range[1] + 2
            && range[3] > 0
            && (long) range[2] + range[3] == pdf.length
            && pdf[range[1]] == '<'
            && pdf[range[2] - 1] == '>';
    return covers ? Optional.of(new ByteRange(range[1], range[2])) : Optional.empty();
  }

  /** Whether it says anywhere that it is signed, whatever that covers. */
  static boolean anyIn(byte[] pdf) {
    return text(pdf).contains("/ByteRange");
  }

  /**
   * The last that covers the whole file, found in its bytes: before anybody who is believed has
   * signed it, nothing in it is worth being taken apart.
   */
  static Optional<ByteRange> wholeIn(byte[] pdf) {
    return WRITTEN
        .matcher(text(pdf))
        .results()
        .flatMap(found -> of(numbers(found), pdf).stream())
        .reduce((_, last) -> last);
  }

  private static int[] numbers(MatchResult found) {
    int[] range = new int[4];
    for (int i = 1; i < range.length; i++)
      range[i] = Integer.parseInt(String.valueOf(found.group(i)));
    return range;
  }

  private static String text(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /** What was signed. */
  byte[] signed(byte[] pdf) {
    byte[] signed = Arrays.copyOf(pdf, before + pdf.length - after);
    System.arraycopy(pdf, after, signed, before, pdf.length - after);
    return signed;
  }

  /**
   * The signature.
   *
   * @throws IllegalArgumentException when something else stands there
   */
  byte[] signature(byte[] pdf) {
    return HexFormat.of()
        .parseHex(new String(pdf, before + 1, after - before - 2, StandardCharsets.US_ASCII));
  }

  /** Whether this is what a signature says of itself. */
  boolean is(int @Nullable [] range) {
    return range != null && range.length == 4 && range[1] == before && range[2] == after;
  }
}
