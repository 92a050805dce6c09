package yizhan.kiosk.glass;

/** What makes the terminal easier for somebody: on or off, at any moment of a visit. */
public enum Aid {
  /** Everything is spoken. */
  SOUND,
  /** Black, white and yellow. */
  HIGH_CONTRAST,
  /** Everything to touch lies in the lowest {@link Frame#LOW_REACH} pixels. */
  LOW_REACH
}
