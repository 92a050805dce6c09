package yizhan.kiosk.reception;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.config.Bilingual;
import yizhan.config.Elsewhere;
import yizhan.config.Elsewhere.Window;
import yizhan.kiosk.equipment.Door;
import yizhan.kiosk.equipment.Door.Moment;
import yizhan.kiosk.prompt.Text;

/** Where people are sent instead, in words, as the terminal file names the places. */
public record Ways(Elsewhere elsewhere) {
  /** "Go to the counter", with its hours. */
  public Text window(Door door) {
    return Text.of("ways.window", counter(door));
  }

  /** Where staff serve people, and when; for a sentence. */
  public Text counter(Door door) {
    Text place =
        elsewhere.window().map(Window::place).map(Ways::said).orElse(Text.of("ways.some-counter"));
    return switch (door) {
      case Door.Unsaid _ -> place;
      case Door.Open(var until) ->
          until
              .map(then -> Text.of("ways.open-until", place, day(then), time(then)))
              .orElse(Text.of("ways.open", place));
      case Door.Shut(var opens) ->
          opens
              .map(then -> Text.of("ways.opens", place, day(then), time(then)))
              .orElse(Text.of("ways.shut", place));
    };
  }

  /** Where the nearest other terminal is; empty when none is named. */
  public Optional<Text> nearest() {
    return elsewhere.nearestTerminal().map(place -> Text.of("ways.nearest", said(place)));
  }

  /** The counter, and the nearest other terminal if one is named. */
  public List<Text> all(Door door) {
    return Stream.concat(Stream.of(window(door)), nearest().stream()).toList();
  }

  /** "Opens here tomorrow at 06:00"; empty when it never does. */
  public static Optional<Text> opensHere(Door.Shut door) {
    return door.opens().map(then -> Text.of("ways.opens-here", day(then), time(then)));
  }

  private static Text said(Bilingual place) {
    return Text.bilingual(place.zh(), place.en());
  }

  private static Text day(Moment then) {
    if (then.daysAhead() == 0) return Text.of("day.today");
    return Text.of(then.daysAhead() == 1 ? "day.tomorrow" : "day." + then.day());
  }

  private static String time(Moment then) {
    LocalTime time = then.time();
    return time.toString();
  }
}
