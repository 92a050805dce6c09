package yizhan.sandbox.sheet;

import java.util.Set;

/**
 * A job as the printer speaks of it, true or not.
 *
 * @param reasons {@code job-state-reasons}
 * @param sheetsDone sheets it claims to have put out
 */
public record JobView(
    int id, String name, String user, JobState state, Set<String> reasons, int sheetsDone) {
  public JobView {
    reasons = Set.copyOf(reasons);
  }
}
