package yizhan.device.internal.escpos;

/**
 * Sorts what a printer sends. Three kinds share one stream, told apart only by fixed bits: answers
 * to {@code DLE EOT} (0xx1xx10), answers to {@code GS r} (0000xxxx), and status sent unasked (ASB,
 * four bytes, the first 0xx1xx00, the others 0xx0xxxx), which is skipped as a whole, since its
 * later bytes look like answers to {@code GS r}. All else is noise. Pure: it is fed bytes.
 */
final class EscPosReplyParser {
  private static final int ASB_TAIL = 3;

  private int tail;

  /** What a byte turned out to be. */
  enum Kind {
    REAL_TIME,
    PAPER,
    UNASKED,
    NOTHING
  }

  /** Judges the next byte, 0 to 255; UNASKED comes with the last byte of the four. */
  Kind next(int value) {
    if (tail > 0 && (value & 0x90) == 0) return --tail == 0 ? Kind.UNASKED : Kind.NOTHING;
    tail = 0;
    if (EscPosStatus.isAnswer(value)) return Kind.REAL_TIME;
    if ((value & 0x93) == 0x10) {
      tail = ASB_TAIL;
      return Kind.NOTHING;
    }
    return (value & 0xF0) == 0 ? Kind.PAPER : Kind.NOTHING;
  }

  /** Forgets what was begun. */
  void clear() {
    tail = 0;
  }
}
