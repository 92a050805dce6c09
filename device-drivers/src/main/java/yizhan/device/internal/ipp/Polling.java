package yizhan.device.internal.ipp;

import java.time.Duration;

/**
 * How often a job is asked about: soon at first, then ever more rarely.
 *
 * @param first the first pause
 * @param longest no pause is longer
 */
public record Polling(Duration first, Duration longest) {
  /** A sheet takes seconds: the printer need not be bothered more often than twice a second. */
  public static final Polling USUAL = new Polling(Duration.ofMillis(100), Duration.ofMillis(500));

  Duration after(Duration last) {
    Duration next = last.multipliedBy(3).dividedBy(2);
    return next.compareTo(longest) < 0 ? next : longest;
  }
}
