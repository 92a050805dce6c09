package yizhan.sandbox.receipt;

/**
 * What kind of receipt printer is simulated.
 *
 * @param dots width of its head: 576 for paper of 80 mm, 384 for 58 mm
 * @param drawsQr whether its firmware knows {@code GS ( k}; cheap ones do not
 */
public record PrinterKind(int dots, boolean drawsQr) {
  /** Paper of 80 mm. */
  public static final PrinterKind WIDE = new PrinterKind(576, true);

  /** Paper of 58 mm. */
  public static final PrinterKind NARROW = new PrinterKind(384, true);

  public PrinterKind withoutQr() {
    return new PrinterKind(dots, false);
  }
}
