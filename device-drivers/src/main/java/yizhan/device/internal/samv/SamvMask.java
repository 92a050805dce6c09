package yizhan.device.internal.samv;

import java.util.Arrays;
import java.util.BitSet;
import yizhan.device.internal.record.Mask;

/**
 * Leaves of each answer its frame and its status. A card's text becomes that of nobody, with each
 * character of its old kind; photo, serial numbers and the module's number become zeros, and what
 * belongs to no frame noise. A right check byte stays right, a wrong one wrong.
 */
public final class SamvMask implements Mask {
  private static final int STATUS_BYTES = 3;

  /** In the answer to 30 01, before the text: how long text and photo are. */
  private static final int LENGTHS = 4;

  private static final int ADDED_ADDRESS_BYTES = 70;
  private static final byte NOISE = 0x55;
  private static final byte WRONG = 0x5A;

  @Override
  public String what() {
    return "card text (each character by one of its kind), photo, all numbers";
  }

  @Override
  public BitSet hidden(byte[] run) {
    return new BitSet(); // a question holds nothing but its command
  }

  @Override
  public byte[] heard(byte[] run) {
    byte[] masked = run.clone();
    int at = 0;
    while (at < run.length) {
      if (run.length - at > SamvFrameCodec.HEAD_BYTES
          && SamvFrameCodec.mayBeginAt(run, at, run.length)) {
        at = frame(run, masked, at);
      } else {
        if (!ofAPreamble(run[at])) masked[at] = NOISE;
        at++;
      }
    }
    return masked;
  }

  /** Masks the frame that begins here, as far as it came; where it ends. */
  private static int frame(byte[] run, byte[] masked, int begin) {
    int length = SamvFrameCodec.length(run, begin);
    int data = begin + SamvFrameCodec.HEAD_BYTES + STATUS_BYTES;
    int end = begin + SamvFrameCodec.HEAD_BYTES + length;
    if (end > run.length || end <= data) {
      data(masked, Math.min(data, run.length), run.length);
      return run.length;
    }
    data(masked, data, end - 1);
    byte right = SamvFrameCodec.check(masked, begin + SamvFrameCodec.HEAD_BYTES - 2, end - 1);
    masked[end - 1] = SamvFrameCodec.intact(run, begin, length) ? right : (byte) (right ^ WRONG);
    return end;
  }

  private static void data(byte[] masked, int from, int to) {
    int text = from + LENGTHS;
    if (to - from == ADDED_ADDRESS_BYTES) {
      CardTextMask.characters(masked, from, to);
    } else if (to > text && isText(masked, from)) {
      int end = Math.min(text + CardTextParser.TEXT_BYTES, to);
      CardTextMask.text(masked, text, end);
      Arrays.fill(masked, end, to, (byte) 0);
    } else {
      Arrays.fill(masked, from, to, (byte) 0);
    }
  }

  private static boolean isText(byte[] bytes, int from) {
    return ((bytes[from] & 0xFF) << 8 | (bytes[from + 1] & 0xFF)) == CardTextParser.TEXT_BYTES;
  }

  private static boolean ofAPreamble(byte value) {
    return value == (byte) 0xAA || value == (byte) 0x96 || value == 0x69;
  }
}
