package yizhan.device.internal.record;

import java.util.BitSet;

/**
 * Takes out of a recording what is about people, so that lengths, framing and check sums stay as
 * they were. Knows one protocol. Pure.
 */
public interface Mask {
  /** What it takes out, for the head of the file. */
  String what();

  /**
   * What stands in the recording for these bytes, which the device sent in one go.
   *
   * @return as many bytes, such as the device could have sent of somebody invented
   */
  byte[] heard(byte[] run);

  /**
   * Which of these bytes, which the device sent in one go, only repeat what the driver had said
   * where that is not written down, in its order; none is written down.
   */
  default BitSet repeated(byte[] run) {
    return new BitSet();
  }

  /** Whether each moment is a datagram, and masked by itself; else a frame may come in pieces. */
  default boolean ofDatagrams() {
    return false;
  }

  /** Which of these bytes, which the driver sent in one go, are not written down. */
  BitSet hidden(byte[] run);
}
