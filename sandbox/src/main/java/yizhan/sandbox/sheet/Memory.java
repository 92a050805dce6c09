package yizhan.sandbox.sheet;

/** What a printer still knows after its power was off. */
public enum Memory {
  /** Jobs and their numbers; waiting jobs print when the power is back. */
  KEPT,
  /** Nothing but the page counter; job numbers start at 1 again. */
  LOST
}
