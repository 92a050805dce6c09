package yizhan.device.card;

/** What came of unpacking a photo. */
public sealed interface PhotoDecoding {
  /**
   * A picture, as a Windows bitmap: 102 × 126 dots of 24 bits, 38,862 bytes. A person's face: wipe
   * it when it has been shown.
   */
  @SuppressWarnings("ArrayRecordComponent") // large, handed over once, never compared
  record Decoded(byte[] bitmap) implements PhotoDecoding {
    @Override
    public String toString() {
      return "Decoded[" + bitmap.length + " bytes]";
    }
  }

  /** No picture. */
  record NoPicture(Why why) implements PhotoDecoding {}

  /** Why there is none. */
  enum Why {
    /** The decoder's program could not be started. */
    NOT_STARTED,
    /** It ended without an answer. */
    CRASHED,
    /** It did not answer in time, and was killed. */
    TOO_SLOW,
    /** It answered, but not with a picture of the right kind. */
    NONSENSE,
    /** It says that this photo cannot be unpacked. */
    REFUSED
  }
}
