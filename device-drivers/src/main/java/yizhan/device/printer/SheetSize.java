package yizhan.device.printer;

/**
 * Sheets that licences and certificates are printed on; sizes in hundredths of a millimetre, as
 * fed.
 */
public enum SheetSize {
  A3("iso_a3_297x420mm", 29_700, 42_000),
  A4("iso_a4_210x297mm", 21_000, 29_700);

  private final String pwgName;
  private final int width;
  private final int length;

  SheetSize(String pwgName, int width, int length) {
    this.pwgName = pwgName;
    this.width = width;
    this.length = length;
  }

  /** PWG 5101.1 self-describing name. */
  public String pwgName() {
    return pwgName;
  }

  /** The short edge, 1/100 mm. */
  public int width() {
    return width;
  }

  /** The long edge, 1/100 mm. */
  public int length() {
    return length;
  }
}
