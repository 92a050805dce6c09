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
  private static final int LAST_OF_PREAMBLE = 4;

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
    BitSet frames = frames(run);
    int at = 0;
    while (at < run.length) {
      if (isHead(run, at)) {
        int next = frames.nextSetBit(at + 1);
        at = frame(run, masked, at, next < 0 ? run.length : next, frames.get(at));
      } else {
        if (!ofAPreamble(run[at])) masked[at] = NOISE;
        at++;
      }
    }
    spoil(masked, frames);
    return masked;
  }

  /** Where the frames begin that a receiver finds in this, as it finds them. */
  private static BitSet frames(byte[] run) {
    BitSet frames = new BitSet();
    int at = 0;
    while (at >= 0 && at < run.length) {
      int end = end(run, at);
      if (end > at + 1) frames.set(at);
      at = end;
    }
    return frames;
  }

  /**
   * Nobody is to find a frame, by an accident of the check byte, where there was none. Spoiling one
   * may make another right that lies around it, so it is looked at until none is left.
   */
  private static void spoil(byte[] masked, BitSet frames) {
    BitSet accidents = frames(masked);
    accidents.andNot(frames);
    while (!accidents.isEmpty()) {
      accidents.stream().forEach(at -> masked[at + LAST_OF_PREAMBLE] = NOISE);
      accidents = frames(masked);
      accidents.andNot(frames);
    }
  }

  /** Where a receiver goes on: behind the frame here, at the next byte, or -1: it waits. */
  private static int end(byte[] bytes, int at) {
    if (!SamvFrameCodec.mayBeginAt(bytes, at, bytes.length)) return at + 1;
    if (!isHead(bytes, at)) return -1;
    int length = SamvFrameCodec.length(bytes, at);
    if (length < SamvReceiver.SHORTEST || length > SamvReceiver.LONGEST) return at + 1;
    int end = at + SamvFrameCodec.HEAD_BYTES + length;
    if (end > bytes.length) return -1;
    return SamvFrameCodec.intact(bytes, at, length) ? end : at + 1;
  }

  private static boolean isHead(byte[] bytes, int at) {
    return bytes.length - at >= SamvFrameCodec.HEAD_BYTES
        && SamvFrameCodec.mayBeginAt(bytes, at, bytes.length);
  }

  /**
   * Masks the frame that begins here, as far as it came.
   *
   * @param next where the next one begins that is whole
   * @param right whether its check byte is right
   * @return where it ends
   */
  private static int frame(byte[] run, byte[] masked, int begin, int next, boolean right) {
    int told = begin + SamvFrameCodec.HEAD_BYTES + SamvFrameCodec.length(run, begin);
    int end = Math.min(told, next);
    int data = Math.min(begin + SamvFrameCodec.HEAD_BYTES + STATUS_BYTES, end);
    boolean checked = end == told && end > data;
    data(masked, data, checked ? end - 1 : end);
    if (checked) {
      byte check = SamvFrameCodec.check(masked, begin + SamvFrameCodec.HEAD_BYTES - 2, end - 1);
      masked[end - 1] = right ? check : (byte) (check ^ WRONG);
    }
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
