package yizhan.kiosk;

import java.time.Duration;
import yizhan.config.bench.TrialTimes;

/**
 * How long the technician's bench and a kiosk that runs wait for each other.
 *
 * @param waits for citizens to finish
 * @param lends the terminal at a time
 * @param reports between two looks whether the daily report is due
 * @param trials what is tried at the machine's own screen
 */
public record BenchHours(Duration waits, Duration lends, Duration reports, TrialTimes trials) {
  public static final BenchHours USUAL =
      new BenchHours(
          Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofMinutes(1), TrialTimes.USUAL);
}
