package yizhan.kiosk.visit;

import java.time.Duration;
import java.util.List;
import yizhan.kiosk.visit.Turn.Mood;

/**
 * How long silence may last. Slower for who needs it.
 *
 * @param hush how long a wait is not worth a screen
 * @param patience until "still there?"
 * @param grace until the visit ends
 * @param act how long an act may take at most: longer than all its own deadlines together
 * @param rest how long home rests before it looks around again
 * @param hints when each hint comes, from the moment something is asked
 */
public record Pace(
    Duration hush,
    Duration patience,
    Duration grace,
    Duration act,
    Duration rest,
    List<Duration> hints) {
  private static final Duration REST = Duration.ofMinutes(10);
  private static final List<Duration> HINTS =
      List.of(Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(30));

  public static final Pace USUAL =
      new Pace(
          Duration.ofMillis(400),
          Duration.ofSeconds(40),
          Duration.ofSeconds(20),
          Duration.ofMinutes(20));

  public Pace {
    hints = List.copyOf(hints);
  }

  /** With the usual rest and hints. */
  public Pace(Duration hush, Duration patience, Duration grace, Duration act) {
    this(hush, patience, grace, act, REST, HINTS);
  }

  public Duration of(Mood mood) {
    return switch (mood) {
      case HUSHED -> hush;
      case CALM -> patience;
      case RESTING -> rest;
      case FADING -> grace;
      case HELD -> act;
    };
  }

  /** The same with another patience. */
  public Pace withPatience(Duration other) {
    return new Pace(hush, other, grace, act, rest, hints);
  }
}
