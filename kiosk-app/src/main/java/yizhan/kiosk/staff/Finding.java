package yizhan.kiosk.staff;

/** What two people find where a sheet's fate was unknown. */
public enum Finding {
  /** A good sheet, in the output or in the machine; they take it into custody. */
  GOOD,
  /** The citizen has it: they say so, and show it. */
  WITH_CITIZEN,
  /** A sheet that is not good. */
  SPOILED,
  /** No sheet, and the blanks in the tray are as many as before it was assigned. */
  NOTHING
}
