package yizhan.device.internal.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  private ScanParser() {}

  /**
   * Parses one code.
   *
   * @param bytes without CR or LF; UTF-8, else GB18030, both strictly
   * @throws RejectedCodeException saying why, without what stood in it
   */
  static ScannedCode parse(byte[] bytes) throws RejectedCodeException {
    String all = decode(bytes);
    boolean identified = AIM.matcher(all).matches();
    String text = identified ? all.substring(AIM_CHARACTERS) : all;
    if (text.isEmpty()) throw new RejectedCodeException("nothing in it");
    if (text.length() > LONGEST) throw new RejectedCodeException("too long");
    if (text.codePoints().anyMatch(Character::isISOControl))
      throw new RejectedCodeException("control characters");
    return new ScannedCode(identified ? all.substring(1, AIM_CHARACTERS) : "", text);
  }

  private static String decode(byte[] bytes) throws RejectedCodeException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return decodeChinese(bytes);
    }
  }

  private static String decodeChinese(byte[] bytes) throws RejectedCodeException {
    try {
      return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RejectedCodeException("neither UTF-8 nor GB18030", e);
    }
  }
}
