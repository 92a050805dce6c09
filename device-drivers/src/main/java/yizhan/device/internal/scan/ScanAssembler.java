package yizhan.device.internal.scan;

import java.util.Arrays;
import java.util.Optional;

/**
 * Puts a code together from what comes in, until CR, LF or a pause. Answers to Newland commands
 * ({@code 02 01 … 3B 03}) and packets of Zebra scanners that answer (length, D0 or D1) come on the
 * same line and are dropped; no code begins as they do. Pure: it is fed bytes.
 */
final class ScanAssembler {
  /** The longest code, its AIM identifier, and one byte that shows that there was more. */
  private static final int CAPACITY = ScanParser.LONGEST + ScanParser.AIM_CHARACTERS + 1;

  private static final int START_OF_ANSWER = 0x02;
  private static final int END_OF_ANSWER = 0x03;

  /** Lengths of a Zebra answer, without its check sum of two bytes; the cause of a no makes 5. */
  private static final int SHORTEST_ANSWER = 4;

  private static final int LONGEST_ANSWER = 6;
  private static final byte ACK = (byte) 0xD0;
  private static final byte NAK = (byte) 0xD1;

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
    if (answeredWhole()) clear();
    return Optional.empty();
  }

  /** Whether what there is, is a packet that answers a Zebra command, to its last byte. */
  private boolean answeredWhole() {
    int told = buffer[0];
    if (told < SHORTEST_ANSWER || told > LONGEST_ANSWER || length != told + 2) return false;
    if (buffer[1] != ACK && buffer[1] != NAK) return false;
    int sum = (buffer[told] & 0xFF) << 8 | (buffer[told + 1] & 0xFF);
    for (int at = 0; at < told; at++) sum += buffer[at] & 0xFF;
    return (sum & 0xFFFF) == 0;
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
