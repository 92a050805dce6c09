package yizhan.kiosk.office;

/** The answer to whoever asks for a document. */
public sealed interface DocumentAnswer {
  /**
   * The very file, by whomever it was signed.
   *
   * @param pdf not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Sent(byte[] pdf) implements DocumentAnswer {}

  /** Not at a terminal. */
  record Refused(Why why) implements DocumentAnswer {}

  /** Reasons a citizen can act on. */
  enum Why {
    TOO_LARGE,
    /** Its issuer has withdrawn it. */
    WITHDRAWN,
    IDENTITY_EXPIRED
  }
}
