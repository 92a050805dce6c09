package yizhan.kiosk.issuing;

/** A document for plain paper: whose it is, nobody here knows. Equal to itself only. */
public final class PlainDocument {
  private final byte[] pdf;
  private final int pages;

  /**
   * @param pdf taken over, not copied
   */
  public PlainDocument(byte[] pdf, int pages) {
    this.pdf = pdf;
    this.pages = pages;
  }

  /** Its bytes, not to be changed. */
  public byte[] pdf() {
    return pdf;
  }

  public int pages() {
    return pages;
  }
}
