package yizhan.sandbox.sheet;

import java.time.Duration;

/**
 * What this printer lets others know about a sheet that came out. Makes differ in all of it.
 *
 * @param jobSheets whether a job tells {@code job-media-sheets-completed}
 * @param jobImpressions whether a job tells {@code job-impressions-completed}
 * @param jobTray whether a job tells the tray it took paper from ({@code media-col-actual})
 * @param pageCounter whether the printer tells {@code printer-impressions-completed}
 * @param stepA3 by how much the counter moves for one A3 sheet; some engines count two
 * @param counterLag how long after the sheet the counter moves
 */
public record Evidence(
    boolean jobSheets,
    boolean jobImpressions,
    boolean jobTray,
    boolean pageCounter,
    int stepA3,
    Duration counterLag) {
  /** Everything told, at once, one for one. */
  public static Evidence full() {
    return new Evidence(true, true, true, true, 1, Duration.ZERO);
  }

  /** Nothing but the job's state. */
  public static Evidence none() {
    return new Evidence(false, false, false, false, 1, Duration.ZERO);
  }

  /** The same with a counter that moves so far for A3. */
  public Evidence withStepA3(int step) {
    return new Evidence(jobSheets, jobImpressions, jobTray, pageCounter, step, counterLag);
  }

  /** The same with a counter that is late. */
  public Evidence withCounterLag(Duration lag) {
    return new Evidence(jobSheets, jobImpressions, jobTray, pageCounter, stepA3, lag);
  }

  int step(Size size) {
    return size == Size.A3 ? stepA3 : 1;
  }
}
