package yizhan.kiosk.prompt;

/**
 * A label and what stands beside it.
 *
 * @param veil how it is masked until pressed
 */
public record Line(Text label, Text value, Veil veil) {
  /** What only the citizen should read; {@link Mask} says what others see of it. */
  public enum Veil {
    NONE,
    NAME,
    NUMBER,
    /** Where something lies: down to the district. */
    PLACE,
    /** Nothing of it can be read. */
    WHOLE
  }

  public static Line plain(Text label, Text value) {
    return new Line(label, value, Veil.NONE);
  }
}
