package yizhan.sandbox.sheet;

/** RFC 8011 section 5.3.7. */
public enum JobState {
  PENDING(3),
  PROCESSING(5),
  STOPPED(6),
  CANCELED(7),
  ABORTED(8),
  COMPLETED(9);

  private final int number;

  JobState(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  public boolean ended() {
    return number >= CANCELED.number;
  }

  /** The keyword of {@code which-jobs}. */
  String keyword() {
    return this == STOPPED ? "processing-stopped" : name().toLowerCase(java.util.Locale.ROOT);
  }
}
