package yizhan.kiosk.issuing;

/** A document for plain paper: whose it is, nobody here knows. Equal to itself only. */
public final class PlainOrder {
  private final String tray;
  private final byte[] pdf;
  private final int pages;

  /**
   * @param pdf taken over, not copied
   */
  public PlainOrder(String tray, byte[] pdf, int pages) {
    this.tray = tray;
    this.pdf = pdf;
    this.pages = pages;
  }

  String tray() {
    return tray;
  }

  byte[] pdf() {
    return pdf;
  }

  int pages() {
    return pages;
  }
}
