package yizhan.kiosk;

import java.time.Duration;
import yizhan.config.ScreenSettings;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.glass.Language;
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

  /** For people, on the screen of this terminal and in the language that it speaks first. */
  public static Rhythm usual(Terminal terminal) {
    Rhythm usual = usual(terminal.screen());
    return usual.with(usual.look().with(spoken(terminal.languages().getFirst())));
  }

  /** The language of the screens that the terminal file means. */
  static Language spoken(yizhan.config.Language language) {
    return switch (language) {
      case ZH -> Language.CHINESE;
      case EN -> Language.ENGLISH;
    };
  }

  /** The same in another look. */
  public Rhythm with(Look other) {
    return new Rhythm(other, pace, board, outbox, deaf, motion);
  }
}
