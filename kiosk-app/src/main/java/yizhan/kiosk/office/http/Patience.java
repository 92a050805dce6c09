package yizhan.kiosk.office.http;

import java.time.Duration;

/**
 * How long and how often the back office is asked.
 *
 * @param connect for a connection to stand
 * @param attempt for one question and its answer, whole
 * @param call for everything together, repetitions and pauses included
 * @param attempts at most so many, the first included
 * @param pause before the second; doubles after that
 * @param failures so many in a row, and it is left alone; {@link #NEVER}: it never is
 * @param rest for so long, before one question tries again
 */
public record Patience(
    Duration connect,
    Duration attempt,
    Duration call,
    int attempts,
    Duration pause,
    int failures,
    Duration rest) {
  /** As {@link #failures()}. */
  public static final int NEVER = 0;

  /** A citizen stands there: three tries in 12 seconds. */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(12),
          3,
          Duration.ofMillis(200),
          6,
          Duration.ofSeconds(10));
}
