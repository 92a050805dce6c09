package yizhan.sandbox.card;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The identity of a security module, printed {@code AA.BB-DDDDDDDD-NNNNNNNNNN-MMMMMMMMMM}.
 *
 * @param kind the two figures before the first hyphen, 0 to 99 each: {@code AA * 100 + BB}
 * @param date of making, as a number YYYYMMDD
 * @param number first serial number
 * @param batch second serial number
 */
public record ModuleId(int kind, int date, int number, int batch) {
  /** The one in the vectors. */
  public static final ModuleId USUAL = new ModuleId(501, 20160817, 1_234_567, 89);

  byte[] bytes() {
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) (kind / 100))
        .putShort((short) (kind % 100))
        .putInt(date)
        .putInt(number)
        .putInt(batch)
        .array();
  }
}
