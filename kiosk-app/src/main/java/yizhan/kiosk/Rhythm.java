package yizhan.kiosk;

import java.time.Duration;
import yizhan.config.ScreenSettings;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.Orientation;
import yizhan.kiosk.visit.Pace;

/**
 * How the terminal looks and moves at first.
 *
 * @param outbox between two tries to tell the back office what became of permits
 * @param deaf how long a new screen hears no touch
 * @param motion whether anything may slide
 */
public record Rhythm(
    Look look, Pace pace, BoardTimes board, Duration outbox, Duration deaf, boolean motion) {
  private static final Duration OUTBOX = Duration.ofSeconds(2);
  private static final Duration DEAF = Duration.ofMillis(250);

  /** For people, on this screen. */
  public static Rhythm usual(ScreenSettings screen) {
    Orientation orientation =
        switch (screen.orientation()) {
          case PORTRAIT -> Orientation.PORTRAIT;
          case LANDSCAPE -> Orientation.LANDSCAPE;
        };
    return new Rhythm(
        Look.USUAL.with(orientation), Pace.USUAL, BoardTimes.USUAL, OUTBOX, DEAF, true);
  }

  /** The same in another look. */
  public Rhythm with(Look other) {
    return new Rhythm(other, pace, board, outbox, deaf, motion);
  }
}
