package yizhan.config;

import java.util.Optional;

/**
 * Where people are sent when this terminal cannot help.
 *
 * @param window where staff serve people; empty: nobody is named
 * @param nearestTerminal where the nearest other terminal stands; empty: none is named
 */
public record Elsewhere(Optional<Window> window, Optional<Bilingual> nearestTerminal) {
  /** Nothing is known of the neighbourhood. */
  public static final Elsewhere UNKNOWN = new Elsewhere(Optional.empty(), Optional.empty());

  /**
   * Where staff serve people.
   *
   * @param place as people say it
   * @param hours empty: not said
   */
  public record Window(Bilingual place, Optional<OpeningHours> hours) {}
}
