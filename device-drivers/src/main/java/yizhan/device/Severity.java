package yizhan.device;

/** How much a condition takes away. */
public enum Severity {
  /** Works; somebody should come by during the day. */
  ATTENTION,
  /** Does not work until somebody has followed the remedy. */
  UNUSABLE
}
