package yizhan.config;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yizhan.config.OpeningHours.Span;

/** Reads {@code [opening-hours]}: {@code every-day}, and days that differ. */
final class HoursReader {
  private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)|closed");
  private static final int DAY = 24 * 60;

  /** What "closed" is read as. */
  private static final Span CLOSED = new Span(0, 0);

  private static final Kind<Span> HOURS =
      Kind.shaped(SPAN, Phrase.of("hours.right"), HoursReader::span);

  private HoursReader() {}

  static OpeningHours read(Section hours) {
    Optional<Span> everyDay = hours.optional("every-day", HOURS);
    Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
    boolean said = hours.has("every-day");
    for (DayOfWeek day : DayOfWeek.values()) {
      String key = day.name().toLowerCase(Locale.ROOT);
      said |= hours.has(key);
      hours
          .optional(key, HOURS)
          .or(() -> everyDay)
          .filter(span -> !span.equals(CLOSED))
          .ifPresent(span -> days.put(day, span));
    }
    if (!said) {
      hours.complaints().missing(hours.at("every-day"), HOURS.right());
    }
    hours.close();
    return new OpeningHours(days);
  }

  private static Optional<Span> span(List<String> parts) {
    if (parts.getFirst().isEmpty()) {
      return Optional.of(CLOSED);
    }
    int from = minutes(parts.get(0), parts.get(1));
    int until = minutes(parts.get(2), parts.get(3));
    return from < until && until <= DAY ? Optional.of(new Span(from, until)) : Optional.empty();
  }

  /** Minutes since midnight; beyond a day when they are no time of day. */
  private static int minutes(String hours, String minutes) {
    int past = Integer.parseInt(minutes);
    return past < 60 ? Integer.parseInt(hours) * 60 + past : DAY + 1;
  }
}
