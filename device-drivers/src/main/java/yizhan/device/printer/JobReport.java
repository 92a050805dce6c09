package yizhan.device.printer;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a printer says about a job.
 *
 * @param reasons {@code job-state-reasons} as sent
 * @param sheetsCompleted {@code job-media-sheets-completed}, where told
 * @param impressionsCompleted {@code job-impressions-completed}, where told
 */
public record JobReport(
    SheetJob job,
    State state,
    Set<String> reasons,
    OptionalInt sheetsCompleted,
    OptionalInt impressionsCompleted) {
  /** RFC 8011 job-state, and one for a printer that has never heard of the job. */
  public enum State {
    PENDING,
    HELD,
    PROCESSING,
    STOPPED,
    CANCELED,
    ABORTED,
    COMPLETED,
    FORGOTTEN;

    /** Whether a job in this state stays in it. */
    public boolean ended() {
      return this == CANCELED || this == ABORTED || this == COMPLETED || this == FORGOTTEN;
    }
  }

  /**
   * Reasons under which a job that is over in name still moves paper: a cancelled one that runs to
   * the next stop, a completed one that was only handed on. RFC 8011, 5.3.8.
   */
  private static final Set<String> STILL_MOVING =
      Set.of("processing-to-stop-point", "queued-in-device", "job-outgoing");

  public JobReport {
    reasons = Set.copyOf(reasons);
  }

  /** Whether nothing will happen to this job any more; a state that ends is not enough for that. */
  public boolean ended() {
    return state == State.FORGOTTEN
        || (state.ended() && reasons.stream().noneMatch(STILL_MOVING::contains));
  }
}
