package yizhan.device.internal.samv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes the security module's identity as it stands on its label: {@code
 * AA.BB-DDDDDDDD-NNNNNNNNNN-MMMMMMMMMM}.
 */
final class ModuleIdParser {
  private ModuleIdParser() {}

  /**
   * Parses the answer to 12 FF.
   *
   * @param data 16 bytes: two little-endian numbers of 16 bits, then three of 32 bits, unsigned
   */
  static String parse(byte[] data) {
    ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    return "%02d.%02d-%d-%010d-%010d"
        .formatted(
            data[0] & 0xFF,
            data[2] & 0xFF,
            Integer.toUnsignedLong(in.getInt(4)),
            Integer.toUnsignedLong(in.getInt(8)),
            Integer.toUnsignedLong(in.getInt(12)));
  }
}
