package yizhan.device.internal.record;

/**
 * Something that happened on a line.
 *
 * @param micros since the recording began
 * @param speed bits per second, of OPEN and TUNE
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Moment(long micros, Kind kind, byte[] bytes, int speed) {
  /** What it was. */
  enum Kind {
    OPEN("open"),
    TUNE("tune"),
    SAID(">"),
    HEARD("<"),
    LOST("lost"),
    CLOSE("close");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it stands in the file. */
    String word() {
      return word;
    }
  }
}
