package yizhan.kiosk;

import java.time.Duration;

/**
 * How long the technician's bench and a kiosk that runs wait for each other.
 *
 * @param waits for citizens to finish
 * @param lends the terminal at a time
 */
public record BenchHours(Duration waits, Duration lends) {
  public static final BenchHours USUAL =
      new BenchHours(Duration.ofMinutes(10), Duration.ofHours(1));
}
