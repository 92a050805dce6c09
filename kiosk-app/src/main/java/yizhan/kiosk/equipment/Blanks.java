package yizhan.kiosk.equipment;

import java.util.OptionalInt;

/**
 * What the terminal's own book says of the blanks in one tray.
 *
 * @param left how many there are; empty while nobody has counted them
 * @param quarantined whether none may be used: a sheet of it may be anywhere, or how many there are
 *     must be counted first
 */
public record Blanks(OptionalInt left, boolean quarantined) {
  /** Nobody has counted them. */
  public static final Blanks UNCOUNTED = new Blanks(OptionalInt.empty(), false);

  /** The book cannot be read: none may be used. */
  public static final Blanks UNREADABLE = new Blanks(OptionalInt.empty(), true);

  /** Nobody has counted them since their tray was opened last, if ever: none may be used. */
  public static final Blanks COUNT_FIRST = new Blanks(OptionalInt.empty(), true);

  private static final int FEW = 10;

  /** Whether one may be used now. */
  public boolean usable() {
    return !quarantined && !left.equals(OptionalInt.of(0));
  }

  /** Whether they will soon be used up. */
  public boolean few() {
    return left.isPresent() && left.getAsInt() <= FEW;
  }
}
