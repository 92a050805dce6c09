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

  public JobReport {
    reasons = Set.copyOf(reasons);
  }
}
