package yizhan.kiosk.reception;

/** How the kiosk ends itself, when nobody is being served. */
public enum Stop {
  /** Whoever started it starts it anew. */
  RESTART,
  /** Whoever started it switches the machine off. */
  SHUT_DOWN,
  /** It cannot go on. */
  BROKEN
}
