package yizhan.kiosk.equipment;

import java.time.LocalDateTime;
import java.util.Optional;
import yizhan.config.Elsewhere.Window;
import yizhan.config.OpeningHours;

/**
 * What is open at this moment, by the clock.
 *
 * @param terminal this machine
 * @param window where staff serve people
 */
public record Doors(Door terminal, Door window) {
  /** A machine that serves day and night, and a window of which nothing is known. */
  public static final Doors USUAL = new Doors(new Door.Open(Optional.empty()), new Door.Unsaid());

  /** What the hours of both say about now. */
  public static Doors at(
      Optional<OpeningHours> terminal, Optional<Window> window, LocalDateTime now) {
    return new Doors(
        terminal.map(hours -> Door.at(hours, now)).orElse(USUAL.terminal()),
        window.flatMap(Window::hours).map(hours -> Door.at(hours, now)).orElse(USUAL.window()));
  }
}
