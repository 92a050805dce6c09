package yizhan.device.internal.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import yizhan.device.card.PhotoDecoding;
import yizhan.device.card.PhotoDecoding.Decoded;
import yizhan.device.card.PhotoDecoding.NoPicture;
import yizhan.device.card.PhotoDecoding.Why;

/** The one line that goes to a decoder and the one that comes back. Pure. */
final class PhotoLineCodec {
  /** Head 14 + 40, then 126 rows of 306 bytes padded to 308. */
  private static final int BITMAP_BYTES = 14 + 40 + 126 * 308;

  private static final int WIDTH = 102;
  private static final int HEIGHT = 126;
  private static final int BITS = 24;
  private static final byte[] GOOD = {'O', 'K', ' '};

  /** The longest answer there is, and a byte that shows that there was more. */
  static final int LONGEST = GOOD.length + (BITMAP_BYTES + 2) / 3 * 4 + 1;

  private PhotoLineCodec() {}

  static byte[] request(byte[] wlt) {
    byte[] line = Base64.getEncoder().encode(wlt);
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    Arrays.fill(line, (byte) 0);
    return ended;
  }

  /**
   * What a line means.
   *
   * @param length of the line in these bytes, without its end
   */
  static PhotoDecoding answer(byte[] line, int length) {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    if (startsWithNo(line, end)) return new NoPicture(Why.REFUSED);
    if (end < GOOD.length || !Arrays.equals(line, 0, GOOD.length, GOOD, 0, GOOD.length))
      return new NoPicture(Why.NONSENSE);
    byte[] text = Arrays.copyOfRange(line, GOOD.length, end);
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return isPortrait(bytes) ? new Decoded(bytes) : new NoPicture(Why.NONSENSE);
    } catch (IllegalArgumentException _) {
      return new NoPicture(Why.NONSENSE); // no Base64; the cause would quote it
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static boolean startsWithNo(byte[] line, int end) {
    String head = new String(line, 0, Math.min(end, GOOD.length), StandardCharsets.US_ASCII);
    return head.equals("NO") || head.equals("NO ");
  }

  /** A bitmap may stand on its head, which a negative height says. */
  private static boolean isPortrait(byte[] bytes) {
    if (bytes.length != BITMAP_BYTES || bytes[0] != 'B' || bytes[1] != 'M') return false;
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return head.getInt(18) == WIDTH
        && Math.abs((long) head.getInt(22)) == HEIGHT
        && head.getShort(28) == BITS
        && head.getInt(30) == 0;
  }
}
