package yizhan.kiosk.paper;

import java.util.Arrays;

/**
 * A picture for the screen.
 *
 * @param argb one number a pixel, row by row: alpha, red, green, blue
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the screen as it is, never compared
public record Picture(int width, int height, int[] argb) {
  public Picture {
    if (argb.length != width * height)
      throw new IllegalArgumentException(argb.length + " pixels for " + width + "×" + height);
  }

  /** Overwrites it when the visit ends. */
  public void wipe() {
    Arrays.fill(argb, 0);
  }

  /** Never the contents. */
  @Override
  public String toString() {
    return "Picture[" + width + "×" + height + "]";
  }
}
