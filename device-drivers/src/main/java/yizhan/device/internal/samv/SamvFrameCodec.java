package yizhan.device.internal.samv;

/**
 * The frame around everything said on the wire (GA 467): {@code AA AA AA 96 69}, a length of two
 * bytes (big-endian; counts what follows it, the check byte included), the body, and the check
 * byte, an XOR of all from the length on.
 */
final class SamvFrameCodec {
  private static final byte[] PREAMBLE = {
    (byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, (byte) 0x69
  };

  /** Preamble and length. */
  static final int HEAD_BYTES = 7;

  private SamvFrameCodec() {}

  /** A request without data. */
  static byte[] request(int command, int parameter) {
    byte[] frame = new byte[HEAD_BYTES + 3];
    System.arraycopy(PREAMBLE, 0, frame, 0, PREAMBLE.length);
    frame[6] = 3;
    frame[7] = (byte) command;
    frame[8] = (byte) parameter;
    frame[9] = check(frame, PREAMBLE.length, 9);
    return frame;
  }

  /** XOR of the bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  static byte check(byte[] bytes, int from, int to) {
    byte check = 0;
    for (int at = from; at < to; at++) check ^= bytes[at];
    return check;
  }

  /** Whether the bytes at this place, as far as there are any, begin a frame. */
  static boolean mayBeginAt(byte[] bytes, int at, int end) {
    for (int i = 0; i < PREAMBLE.length && at + i < end; i++)
      if (bytes[at + i] != PREAMBLE[i]) return false;
    return true;
  }

  /** The length field of the frame at this place; both bytes unsigned. */
  static int length(byte[] bytes, int at) {
    return (bytes[at + PREAMBLE.length] & 0xFF) << 8 | (bytes[at + PREAMBLE.length + 1] & 0xFF);
  }

  /** Whether the check byte of the frame at this place, {@code length} bytes long, is right. */
  static boolean intact(byte[] bytes, int at, int length) {
    int last = at + HEAD_BYTES + length - 1;
    return bytes[last] == check(bytes, at + PREAMBLE.length, last);
  }
}
