package yizhan.kiosk.voice;

/** Who hears what is said. */
public enum Audience {
  /** The whole lobby; also whenever it is not known. */
  EVERYBODY,
  /** Only the citizen, through headphones. */
  CITIZEN
}
