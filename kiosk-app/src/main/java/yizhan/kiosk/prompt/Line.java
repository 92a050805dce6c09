package yizhan.kiosk.prompt;

/**
 * A label and what stands beside it.
 *
 * @param veil how it is masked until pressed
 */
public record Line(Text label, Text value, Veil veil) {
  /** Masks for what only the citizen should read. */
  public enum Veil {
    NONE,
    NAME,
    NUMBER
  }

  public static Line plain(Text label, Text value) {
    return new Line(label, value, Veil.NONE);
  }
}
