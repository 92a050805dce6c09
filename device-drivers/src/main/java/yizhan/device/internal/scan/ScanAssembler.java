package yizhan.device.internal.scan;

import java.util.Arrays;
import java.util.Optional;

/**
 * Puts a code together from what comes in, until CR, LF or a pause. Answers to Newland commands
 * ({@code 02 01 … 3B 03}) come on the same line and are dropped. Pure: it is fed bytes.
 */
final class ScanAssembler {
  /** The longest code, its AIM identifier, and one byte that shows that there was more. */
  private static final int CAPACITY = ScanParser.LONGEST + ScanParser.AIM_CHARACTERS + 1;

  private static final int START_OF_ANSWER = 0x02;
  private static final int END_OF_ANSWER = 0x03;

  private final byte[] buffer = new byte[CAPACITY];
  private int length;

  /** Takes the next byte; returns a code when that was its end. */
  Optional<byte[]> next(byte value) {
    if (value == '\r' || value == '\n') return end();
    if (value == END_OF_ANSWER && length > 0 && buffer[0] == START_OF_ANSWER) {
      clear();
      return Optional.empty();
    }
    if (length < CAPACITY) buffer[length++] = value;
    return Optional.empty();
  }

  /** Nothing more is coming: what there is, is the code. Empty when there is nothing. */
  Optional<byte[]> end() {
    if (length == 0) return Optional.empty();
    byte[] code = Arrays.copyOf(buffer, length);
    clear();
    return Optional.of(code);
  }

  boolean underWay() {
    return length > 0;
  }

  /** Forgets everything, and wipes it. */
  void clear() {
    Arrays.fill(buffer, (byte) 0);
    length = 0;
  }
}
