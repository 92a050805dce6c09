package yizhan.device.printer;

/** A picture of black and white dots. */
public final class Bitmap {
  private final int width;
  private final int height;
  private final byte[] rows;

  /**
   * Takes over the rows; they are not copied.
   *
   * @param width dots per row
   * @param height rows
   * @param rows {@code (width + 7) / 8} bytes per row, most significant bit left, 1 is black
   */
  public Bitmap(int width, int height, byte[] rows) {
    if (rows.length != (width + 7) / 8 * height)
      throw new IllegalArgumentException(rows.length + " bytes for " + width + "×" + height);
    this.width = width;
    this.height = height;
    this.rows = rows;
  }

  /** Dots per row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** Bytes per row. */
  public int stride() {
    return (width + 7) / 8;
  }

  /** The rows themselves, not a copy. */
  public byte[] rows() {
    return rows;
  }

  /** Whether the dot is black. */
  public boolean black(int x, int y) {
    return (rows[y * stride() + x / 8] & (0x80 >> (x & 7))) != 0;
  }
}
