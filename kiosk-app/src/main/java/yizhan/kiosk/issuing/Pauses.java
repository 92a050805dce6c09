package yizhan.kiosk.issuing;

import java.time.Duration;

/**
 * Pauses that grow: after each failure twice as long as the one before, up to a limit.
 *
 * @param times how often it failed in a row
 * @param until when the pause is over, in the time of a {@link Passing}
 */
record Pauses(int times, long until) {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 16;

  static final Pauses NONE = new Pauses(0, Long.MIN_VALUE);

  boolean over(long now) {
    return times == 0 || now - until >= 0;
  }

  Pauses longer(long now) {
    long doubled = FIRST.toNanos() << Math.min(times, MOST_DOUBLINGS);
    return new Pauses(times + 1, now + Math.min(doubled, LONGEST.toNanos()));
  }
}
