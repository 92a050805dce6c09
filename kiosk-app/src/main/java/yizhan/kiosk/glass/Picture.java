package yizhan.kiosk.glass;

/** A picture of a sheet: rows from the top, each pixel 0xAARRGGBB. Gone when the visit is. */
public final class Picture {
  private final int[] argb;
  private final int width;
  private final int height;

  /** Takes the pixels as they are, without copying. */
  public Picture(int[] argb, int width, int height) {
    if (argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(argb.length + " pixels are not " + width + " × " + height);
    }
    this.argb = argb;
    this.width = width;
    this.height = height;
  }

  int[] argb() {
    return argb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
