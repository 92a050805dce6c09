package yizhan.device.internal.samv;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds answers in a stream that may hold noise: extra AA before the preamble, junk between frames,
 * frames glued together or cut anywhere. What looked like a frame and was none is searched again
 * from its second byte, so that a false start never swallows a true answer. Pure: it is fed bytes.
 */
final class SamvReceiver {
  /** SW1 SW2 SW3 and the check byte. */
  static final int SHORTEST = 4;

  /** The longest answer known is 30 10 with two fingers, length 090A. */
  static final int LONGEST = 0x0A00;

  private final byte[] buffer = new byte[2 * (SamvFrameCodec.HEAD_BYTES + LONGEST)];
  private int begin;
  private int end;
  private boolean damaged;

  /** Takes over bytes as they came from the wire. */
  void feed(byte[] bytes, int count) {
    int from = Math.max(0, count - buffer.length);
    int room = count - from;
    if (end + room > buffer.length) compact(room);
    System.arraycopy(bytes, from, buffer, end, room);
    end += room;
  }

  /** The next whole answer, if one has come. */
  Optional<SamvAnswer> next() {
    while (true) {
      while (begin < end && !SamvFrameCodec.mayBeginAt(buffer, begin, end)) begin++;
      if (end - begin < SamvFrameCodec.HEAD_BYTES) return Optional.empty();
      int length = SamvFrameCodec.length(buffer, begin);
      if (length >= SHORTEST && length <= LONGEST) {
        if (end - begin < SamvFrameCodec.HEAD_BYTES + length) return Optional.empty();
        if (SamvFrameCodec.intact(buffer, begin, length)) return Optional.of(take(length));
      }
      damaged = true;
      begin++;
    }
  }

  /** Whether a frame has begun and is not complete. */
  boolean midFrame() {
    return end > begin;
  }

  /** Whether something looked like a frame and was not: wrong length or check byte. */
  boolean damaged() {
    return damaged;
  }

  /** Forgets everything, and wipes it. */
  void clear() {
    Arrays.fill(buffer, (byte) 0);
    begin = 0;
    end = 0;
    damaged = false;
  }

  private SamvAnswer take(int length) {
    int body = begin + SamvFrameCodec.HEAD_BYTES;
    int check = body + length - 1;
    SamvAnswer answer =
        new SamvAnswer(
            buffer[body] & 0xFF,
            buffer[body + 1] & 0xFF,
            buffer[body + 2] & 0xFF,
            Arrays.copyOfRange(buffer, body + 3, check));
    begin = check + 1;
    return answer;
  }

  /** Makes room for so many bytes, dropping the oldest if need be. */
  private void compact(int room) {
    int keep = Math.min(end - begin, buffer.length - room);
    System.arraycopy(buffer, end - keep, buffer, 0, keep);
    begin = 0;
    end = keep;
  }
}
