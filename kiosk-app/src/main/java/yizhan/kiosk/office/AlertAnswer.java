package yizhan.kiosk.office;

/** What the bureau says to an alert. */
public enum AlertAnswer {
  /** It is written down, and nobody has taken it on yet. */
  OPEN,
  /** Somebody has taken it on. */
  ACKNOWLEDGED
}
