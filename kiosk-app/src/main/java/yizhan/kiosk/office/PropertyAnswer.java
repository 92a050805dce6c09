package yizhan.kiosk.office;

/** The answer to a property query. */
public sealed interface PropertyAnswer {
  /** What is registered, be it nothing. */
  record Found(PropertyResult result) implements PropertyAnswer {}

  /** Not at a terminal. */
  record Refused(Why why) implements PropertyAnswer {}

  /** Reasons a citizen can act on. */
  enum Why {
    /** A guardian asks for them, at a window. */
    MINOR,
    /** The registry answers only people who speak to people. */
    WINDOW_ONLY,
    IDENTITY_EXPIRED
  }
}
