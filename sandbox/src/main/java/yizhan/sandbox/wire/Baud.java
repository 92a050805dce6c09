package yizhan.sandbox.wire;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** Speeds of a serial line, and how terminals encode them. */
final class Baud {
  /** Start bit, eight data bits, stop bit. */
  private static final long BITS_PER_BYTE = 10;

  /** The Bnnn constants of Linux on x86-64 and arm64; C libraries from 2025 use plain numbers. */
  private static final Map<Integer, Integer> CODES =
      Map.of(9600, 13, 19_200, 14, 38_400, 15, 57_600, 0x1001, 115_200, 0x1002);

  private Baud() {}

  static int code(int baud) {
    Integer code = CODES.get(baud);
    if (code == null) throw new IllegalArgumentException("no such speed: " + baud);
    return code;
  }

  static OptionalInt ofCode(int code) {
    if (CODES.containsKey(code)) return OptionalInt.of(code);
    return CODES.entrySet().stream()
        .filter(e -> e.getValue() == code)
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  /** How long so many bytes take on the wire. */
  static Duration time(int baud, int bytes) {
    return Duration.ofNanos(1_000_000_000L * BITS_PER_BYTE * bytes / baud);
  }
}
