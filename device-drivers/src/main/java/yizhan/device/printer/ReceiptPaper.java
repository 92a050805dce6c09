package yizhan.device.printer;

/** Rolls of thermal paper, by the dots that a 203-dpi head prints across them. */
public enum ReceiptPaper {
  MM_58(384),
  MM_80(576);

  private final int dots;

  ReceiptPaper(int dots) {
    this.dots = dots;
  }

  /** Printable dots across; eight to the millimetre. */
  public int dots() {
    return dots;
  }
}
