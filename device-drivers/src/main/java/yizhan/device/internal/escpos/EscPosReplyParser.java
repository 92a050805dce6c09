package yizhan.device.internal.escpos;

/**
 * Sorts what a printer sends. Three kinds share one stream, told apart only by fixed bits: answers
 * to {@code DLE EOT} (0xx1xx10), answers to {@code GS r} (0000xxxx), and status sent unasked (ASB,
 * four bytes, the first 0xx1xx00, the others 0xx0xxxx), which is skipped as a whole, since its
 * later bytes look like answers to {@code GS r}. A printer that is asked for its full status
 * answers {@code 10 0F} and four bytes of any value instead. All else is noise. Pure: it is fed
 * bytes.
 */
final class EscPosReplyParser {
  private static final int ASB_TAIL = 3;

  private final Dialect.Question question;
  private final byte[] full = new byte[CustomStatus.BYTES];
  private int got;
  private int tail;

  EscPosReplyParser(Dialect.Question question) {
    this.question = question;
  }

  /** What a byte turned out to be. */
  enum Kind {
    REAL_TIME,
    /** With the last byte of six. */
    FULL_STATUS,
    PAPER,
    UNASKED,
    NOTHING
  }

  /** Judges the next byte, 0 to 255; UNASKED comes with the last byte of the four. */
  Kind next(int value) {
    return switch (question) {
      case FOUR_BYTES -> single(value);
      case FULL_STATUS -> fullOrMark(value);
    };
  }

  /** The six bytes that came last. */
  byte[] full() {
    return full.clone();
  }

  private Kind fullOrMark(int value) {
    if (got == 1 && value != CustomStatus.SECOND) got = 0; // that 10 began nothing
    if (got == 0 && value != CustomStatus.FIRST)
      return (value & 0xF0) == 0 ? Kind.PAPER : Kind.NOTHING;
    full[got++] = (byte) value;
    if (got < full.length) return Kind.NOTHING;
    got = 0;
    return Kind.FULL_STATUS;
  }

  private Kind single(int value) {
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
    got = 0;
  }
}
