package yizhan.kiosk.visit;

import java.time.Duration;
import yizhan.kiosk.visit.Turn.Mood;

/**
 * How long silence may last. Slower for who needs it.
 *
 * @param hush how long a wait is not worth a screen
 * @param patience until "still there?"
 * @param grace until the visit ends
 * @param act how long an act may take at most: longer than all its own deadlines together
 */
public record Pace(Duration hush, Duration patience, Duration grace, Duration act) {
  public static final Pace USUAL =
      new Pace(
          Duration.ofMillis(400),
          Duration.ofSeconds(40),
          Duration.ofSeconds(20),
          Duration.ofMinutes(20));

  public Duration of(Mood mood) {
    return switch (mood) {
      case HUSHED -> hush;
      case CALM -> patience;
      case FADING -> grace;
      case HELD -> act;
    };
  }

  /** The same with another patience. */
  public Pace withPatience(Duration other) {
    return new Pace(hush, other, grace, act);
  }
}
