package yizhan.device.face;

/** What came of comparing a face with a photo. */
public sealed interface FaceComparison {
  /**
   * Compared.
   *
   * @param score how alike, from 0 to 1000; what suffices is for whoever chose the engine to say
   */
  record Compared(int score, Liveness liveness) implements FaceComparison {}

  /** Nothing came of it. */
  record Nothing(Why why) implements FaceComparison {}

  /** Whether it was somebody alive, and no picture of somebody. */
  enum Liveness {
    LIVE,
    NOT_LIVE,
    /** It cannot say, which is no yes. */
    UNSURE
  }

  /** Why nothing came of it. */
  enum Why {
    /** The engine's program could not be started. */
    NOT_STARTED,
    /** It ended without an answer. */
    CRASHED,
    /** It did not answer in time, and was killed. */
    TOO_SLOW,
    /** It answered, but not in words of the contract. */
    NONSENSE,
    /** It says that the camera gives no frames. */
    NO_CAMERA,
    /** It says that nobody came whom it could compare. */
    NOBODY,
    /** It says that it cannot use this photo. */
    NO_PHOTO
  }
}
