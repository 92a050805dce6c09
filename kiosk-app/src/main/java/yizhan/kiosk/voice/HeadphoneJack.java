package yizhan.kiosk.voice;

/** Where headphones are plugged in. */
interface HeadphoneJack {
  /** Whether some are. */
  State state();

  /** What can be known of it. */
  enum State {
    IN,
    OUT,
    /** Nobody can say: then everybody hears. */
    UNKNOWN
  }

  /** Of a terminal that has none, or cannot tell. */
  static HeadphoneJack untold() {
    return () -> State.UNKNOWN;
  }
}
