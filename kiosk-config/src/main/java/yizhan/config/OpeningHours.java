package yizhan.config;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When citizens are served, by the terminal's own clock.
 *
 * @param days a day that is missing here is a day without service
 */
public record OpeningHours(Map<DayOfWeek, Span> days) {
  private static final int WEEK = 7;

  /**
   * From and until, both within one day.
   *
   * @param until minutes since midnight, up to 1440, excluded
   * @param from minutes since midnight, included
   */
  public record Span(int from, int until) {}

  public OpeningHours {
    days = Map.copyOf(days);
  }

  /** Whether citizens are served at this moment. */
  public boolean openAt(LocalDateTime moment) {
    Span span = days.get(moment.getDayOfWeek());
    LocalTime time = moment.toLocalTime();
    int minute = time.getHour() * 60 + time.getMinute();
    return span != null && span.from() <= minute && minute < span.until();
  }

  /** When it opens next after this moment, at the latest in a week; empty: it never does. */
  public Optional<LocalDateTime> opensAfter(LocalDateTime moment) {
    return changeAfter(moment, true);
  }

  /** When it closes next after this moment, at the latest in a week; empty: it never does. */
  public Optional<LocalDateTime> closesAfter(LocalDateTime moment) {
    return changeAfter(moment, false);
  }

  /** A day that ends at 24:00 before one that begins at 00:00 is no change. */
  private Optional<LocalDateTime> changeAfter(LocalDateTime moment, boolean opening) {
    LocalDateTime midnight = moment.toLocalDate().atStartOfDay();
    return IntStream.rangeClosed(0, WEEK)
        .mapToObj(midnight::plusDays)
        .flatMap(day ->
            Optional.ofNullable(days.get(day.getDayOfWeek())).stream()
                .map(span -> day.plusMinutes(opening ? span.from() : span.until())))
        .filter(change -> change.isAfter(moment))
        .filter(change -> openAt(change) == opening && openAt(change.minusMinutes(1)) != opening)
        .findFirst();
  }
}
