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

  /** Which of these bytes, which the driver sent in one go, are not written down. */
  BitSet hidden(byte[] run);
}
