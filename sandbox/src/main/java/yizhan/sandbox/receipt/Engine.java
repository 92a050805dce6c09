package yizhan.sandbox.receipt;

/**
 * What the mechanics know of themselves: paper, cover, cutter. Gives it as the bits of {@code DLE
 * EOT} and of automatic status.
 */
final class Engine {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private boolean paperLow;
  private boolean coverOpen;
  private boolean cutterError;
  private boolean headHot;
  private int rowsLeft = UNLIMITED;

  boolean offline() {
    return paperOut() || coverOpen || cutterError || headHot;
  }

  boolean paperOut() {
    return rowsLeft <= 0;
  }

  void paperLow(boolean now) {
    paperLow = now;
  }

  /** So many rows of dots are left on the roll. */
  void rowsLeft(int rows) {
    rowsLeft = rows;
  }

  void newRoll() {
    rowsLeft = UNLIMITED;
    paperLow = false;
  }

  void coverOpen(boolean now) {
    coverOpen = now;
  }

  void cutterError(boolean now) {
    cutterError = now;
  }

  void headHot(boolean now) {
    headHot = now;
  }

  /** Moves the paper on. */
  void consume(int rows) {
    if (rowsLeft != UNLIMITED) rowsLeft = Math.max(0, rowsLeft - rows);
  }

  /** The answer to {@code DLE EOT n}. */
  int realTime(int n) {
    int bits =
        switch (n) {
          case 1 -> offline() ? 0x08 : 0;
          case 2 ->
              (coverOpen ? 0x04 : 0)
                  | (paperOut() ? 0x20 : 0)
                  | (cutterError || headHot ? 0x40 : 0);
          case 3 -> (cutterError ? 0x08 : 0) | (headHot ? 0x40 : 0);
          default -> (paperLow || paperOut() ? 0x0C : 0) | (paperOut() ? 0x60 : 0);
        };
    return 0x12 | bits;
  }

  /** The six bytes of Custom's full status. */
  byte[] full(Presenter mouth) {
    int paper =
        (paperOut() ? 0x01 : 0)
            | (paperLow || paperOut() ? 0x04 : 0)
            | (mouth.waiting() ? 0x20 : 0);
    int recoverable = (headHot ? 0x01 : 0) | (mouth.jammed() ? 0x40 : 0);
    return new byte[] {
      0x10,
      0x0F,
      (byte) paper,
      (byte) (coverOpen ? 0x02 : 0),
      (byte) recoverable,
      (byte) (cutterError ? 0x01 : 0)
    };
  }

  /** The answer to {@code GS e 6}. */
  int mouth(Presenter mouth) {
    return (paperLow || paperOut() ? 0x01 : 0)
        | (mouth.waiting() ? 0x08 : 0)
        | (mouth.jammed() ? 0xC0 : 0);
  }

  /** The four bytes of automatic status. */
  byte[] automatic() {
    int first = 0x10 | (offline() ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
    int second = (cutterError ? 0x08 : 0) | (headHot ? 0x40 : 0);
    return new byte[] {(byte) first, (byte) second, (byte) paperBits(), 0};
  }

  /** The answer to {@code GS r 1}, also the third byte of automatic status. */
  int paperBits() {
    return (paperLow || paperOut() ? 0x03 : 0) | (paperOut() ? 0x0C : 0);
  }
}
