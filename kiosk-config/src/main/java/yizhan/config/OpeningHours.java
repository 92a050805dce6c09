package yizhan.config;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

/**
 * When citizens are served, by the terminal's own clock.
 *
 * @param days a day that is missing here is a day without service
 */
public record OpeningHours(Map<DayOfWeek, Span> days) {
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
}
