package yizhan.sandbox.card;

import java.util.Arrays;
import java.util.Optional;

/** Finds requests in the bytes that arrive: hunts for the preamble and drops what is before it. */
final class SamvRequests {
  /** The longest request of the protocol has one byte of data; more is noise. */
  private static final int LONGEST_LENGTH = 64;

  private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
  private static final int HEAD = 7;

  private byte[] waiting = {};

  /** One request as it came. */
  record Request(int command, int parameter, boolean checksumRight, boolean lengthRight) {}

  void add(byte[] bytes) {
    int old = waiting.length;
    waiting = Arrays.copyOf(waiting, old + bytes.length);
    System.arraycopy(bytes, 0, waiting, old, bytes.length);
  }

  /** The next whole request, if one has come. */
  Optional<Request> next() {
    while (hunt()) {
      int length = (waiting[5] & 0xFF) << 8 | (waiting[6] & 0xFF);
      if (length > LONGEST_LENGTH || length == 0) {
        waiting = Arrays.copyOfRange(waiting, PREAMBLE.length, waiting.length);
        return Optional.of(new Request(0, 0, true, false));
      }
      if (waiting.length < HEAD + length) return Optional.empty();
      Request request = parse(length);
      waiting = Arrays.copyOfRange(waiting, HEAD + length, waiting.length);
      return Optional.of(request);
    }
    return Optional.empty();
  }

  private Request parse(int length) {
    int checksum = 0;
    for (int i = PREAMBLE.length; i < HEAD + length - 1; i++) checksum ^= waiting[i];
    boolean right = (byte) checksum == waiting[HEAD + length - 1];
    if (length < 3) return new Request(0, 0, right, false);
    return new Request(waiting[HEAD] & 0xFF, waiting[HEAD + 1] & 0xFF, right, length == 3);
  }

  /** Moves the next preamble to the front; true when a whole head stands there. */
  private boolean hunt() {
    int start = 0;
    while (start < waiting.length && !preambleAt(start)) start++;
    if (start > 0) waiting = Arrays.copyOfRange(waiting, start, waiting.length);
    return waiting.length >= HEAD;
  }

  private boolean preambleAt(int start) {
    int compared = Math.min(PREAMBLE.length, waiting.length - start);
    return Arrays.equals(waiting, start, start + compared, PREAMBLE, 0, compared);
  }
}
