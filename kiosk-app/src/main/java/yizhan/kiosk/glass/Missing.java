package yizhan.kiosk.glass;

/** What happens where a word is missing. */
public enum Missing {
  /** A bug, thrown at once: in tests. */
  LOUD,
  /** The key is shown, so that the visit goes on and staff can report it. */
  SHOWN
}
