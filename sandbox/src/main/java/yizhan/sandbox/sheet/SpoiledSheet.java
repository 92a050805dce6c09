package yizhan.sandbox.sheet;

/**
 * A sheet that left its tray and is no good.
 *
 * @param jobId the job it was meant for
 */
public record SpoiledSheet(String tray, Size size, int jobId, String jobName, Cause cause) {
  /** How it was lost. */
  public enum Cause {
    /** Stuck, half printed. */
    JAM,
    /** Half printed when somebody opened the door. */
    DOOR_OPENED,
    /** Half printed when the power went. */
    POWER_CUT,
    /** Came out blank under a printed one. */
    DOUBLE_FEED
  }
}
