package yizhan.kiosk.glass;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How the glass behaves in time.
 *
 * @param deaf how long a new screen hears no touch, so that a second tap meant for the last one
 *     does nothing
 * @param grace how long "still there?" counts down; the same as the front's
 * @param motion whether anything may slide
 * @param clock what the header shows, in this clock's zone
 */
public record Manner(Duration deaf, Duration grace, boolean motion, Clock clock) {
  private static final Duration DEAF = Duration.ofMillis(250);
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** For people. */
  public static Manner usual() {
    return new Manner(DEAF, GRACE, true, Clock.system(ZoneId.systemDefault()));
  }
}
