package yizhan.sandbox.sheet.http;

/**
 * One answer.
 *
 * @param status the HTTP status code
 * @param manner how it goes over the wire
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record HttpAnswer(int status, String type, byte[] body, Manner manner) {
  /** Ways of getting an answer wrong, and the right one. */
  public enum Manner {
    PLAIN,
    /** Nothing is said; the line stays open. */
    SILENT,
    /** Bytes are said that are not HTTP, and the line is closed. */
    GARBAGE,
    /** Half of the body is said, and the line is closed. */
    HALF,
    /** The line is closed. */
    CUT,
    /** More bytes are announced than come. */
    WRONG_LENGTH,
    /** Noise comes before a good answer. */
    JUNK_BEFORE
  }

  /** An answer as it should be. */
  public static HttpAnswer plain(int status, String type, byte[] body) {
    return new HttpAnswer(status, type, body, Manner.PLAIN);
  }

  public HttpAnswer in(Manner other) {
    return new HttpAnswer(status, type, body, other);
  }
}
