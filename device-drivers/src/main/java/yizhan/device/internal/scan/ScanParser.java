package yizhan.device.internal.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import yizhan.device.scanner.ScannedCode;

/** Makes text of the bytes of one code. Pure. */
final class ScanParser {
  /** Characters in the longest QR code there is (version 40-L, alphanumeric). */
  static final int LONGEST = 4296;

  /** An AIM identifier: a bracket, the kind of code, a modifier. */
  static final int AIM_CHARACTERS = 3;

  private static final Pattern AIM = Pattern.compile("(?s)\\][A-Za-z][0-9A-Za-z].*");
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final int LAST_LATIN = 0x024F;
  private static final int LAST_OF_TWO_BYTES = 0x07FF;

  private ScanParser() {}

  /**
   * Parses one code. Some words in GB18030, 预约 for one, are also well-formed UTF-8 and would read
   * as Cyrillic or Armenian: what is no more than that in UTF-8, and everyday Han in GB18030, is
   * Chinese.
   *
   * @param bytes without CR or LF; UTF-8, else GB18030, both strictly
   * @throws RejectedCodeException saying why, without what stood in it
   */
  static ScannedCode parse(byte[] bytes) throws RejectedCodeException {
    String all = decode(bytes);
    boolean identified = identified(all);
    String text = identified ? all.substring(AIM_CHARACTERS) : all;
    if (text.isEmpty()) throw new RejectedCodeException("nothing in it");
    if (text.length() > LONGEST) throw new RejectedCodeException("too long");
    if (text.codePoints().anyMatch(Character::isISOControl))
      throw new RejectedCodeException("control characters");
    return new ScannedCode(identified ? all.substring(1, AIM_CHARACTERS) : "", text);
  }

  private static String decode(byte[] bytes) throws RejectedCodeException {
    return charset(bytes)
        .flatMap(charset -> decode(bytes, charset))
        .orElseThrow(() -> new RejectedCodeException("neither UTF-8 nor GB18030"));
  }

  /** What a code is taken to be written in; empty for neither. */
  static Optional<Charset> charset(byte[] bytes) {
    Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && !(beyondLatinShortOfHan(utf8.get()) && isEverydayHan(bytes)))
      return Optional.of(StandardCharsets.UTF_8);
    return decode(bytes, GB18030).isPresent() ? Optional.of(GB18030) : Optional.empty();
  }

  /** Whether a code begins with an AIM identifier. */
  static boolean identified(String code) {
    return AIM.matcher(code).matches();
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean beyondLatinShortOfHan(String utf8) {
    int highest = utf8.codePoints().max().orElse(0);
    return highest > LAST_LATIN && highest <= LAST_OF_TWO_BYTES;
  }

  /** ASCII and GB2312 level 1 only: first byte B0 to D7, second A1 to FE. */
  private static boolean isEverydayHan(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      if (first < 0x80) continue;
      if (first < 0xB0 || first > 0xD7 || ++i == bytes.length) return false;
      int second = bytes[i] & 0xFF;
      if (second < 0xA1 || second == 0xFF) return false;
    }
    return true;
  }
}
