package yizhan.sandbox.card;

import java.io.ByteArrayOutputStream;

/** Answers of a SAM-V module as bytes: preamble, length, three status bytes, data, checksum. */
final class SamvFrame {
  private static final int[] PREAMBLE = {0xAA, 0xAA, 0xAA, 0x96, 0x69};

  /** Status bytes and checksum count as length. */
  private static final int COUNTED = 4;

  private SamvFrame() {}

  static byte[] answer(int status, byte[]... data) {
    int length = COUNTED;
    for (byte[] part : data) length += part.length;
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    for (int b : PREAMBLE) frame.write(b);
    frame.write(length >> 8);
    frame.write(length);
    frame.write(0);
    frame.write(0);
    frame.write(status);
    for (byte[] part : data) frame.writeBytes(part);
    int checksum = 0;
    byte[] sofar = frame.toByteArray();
    for (int i = PREAMBLE.length; i < sofar.length; i++) checksum ^= sofar[i];
    frame.write(checksum);
    return frame.toByteArray();
  }

  /** A length as it stands before the parts of a read. */
  static byte[] length(int value) {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }
}
