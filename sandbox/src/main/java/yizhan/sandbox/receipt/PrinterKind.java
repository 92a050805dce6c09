package yizhan.sandbox.receipt;

/**
 * What kind of receipt printer is simulated.
 *
 * @param dots width of its head: 576 for paper of 80 mm, 384 for 58 mm
 * @param drawsQr whether its firmware knows {@code GS ( k}; cheap ones do not
 * @param presents whether it has a mouth that holds tickets, and the full status of Custom's kiosk
 *     printers
 */
public record PrinterKind(int dots, boolean drawsQr, boolean presents) {
  /** Paper of 80 mm. */
  public static final PrinterKind WIDE = new PrinterKind(576, true, false);

  /** Paper of 58 mm. */
  public static final PrinterKind NARROW = new PrinterKind(384, true, false);

  /** A kiosk printer of Custom's kind, paper of 80 mm. */
  public static final PrinterKind KIOSK = new PrinterKind(576, false, true);

  public PrinterKind withoutQr() {
    return new PrinterKind(dots, false, presents);
  }

  /** The same for paper of 58 mm. */
  public PrinterKind narrow() {
    return new PrinterKind(384, drawsQr, presents);
  }
}
