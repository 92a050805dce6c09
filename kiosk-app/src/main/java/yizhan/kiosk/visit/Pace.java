package yizhan.kiosk.visit;

import java.time.Duration;
import yizhan.kiosk.visit.Turn.Mood;

/** How long silence may last. Slower for who needs it. */
public record Pace(Duration hush, Duration patience, Duration grace, Duration act) {
  public static final Pace USUAL =
      new Pace(
          Duration.ofMillis(400),
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          Duration.ofMinutes(10));

  public Duration of(Mood mood) {
    return switch (mood) {
      case HUSHED -> hush;
      case CALM -> patience;
      case FADING -> grace;
      case HELD -> act;
    };
  }
}
