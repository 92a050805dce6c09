package yizhan.kiosk.equipment;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import yizhan.config.OpeningHours;

/** Whether a place is open at this moment, and when that changes. */
public sealed interface Door {
  /** Its hours are not known. */
  record Unsaid() implements Door {}

  /**
   * It is open.
   *
   * @param until empty: it does not close
   */
  record Open(Optional<Moment> until) implements Door {}

  /**
   * It is closed.
   *
   * @param opens empty: it never does
   */
  record Shut(Optional<Moment> opens) implements Door {}

  /**
   * A moment as people say it.
   *
   * @param daysAhead 0: today
   */
  record Moment(long daysAhead, DayOfWeek day, LocalTime time) {
    private static Moment of(LocalDateTime then, LocalDateTime now) {
      long days = ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate());
      return new Moment(days, then.getDayOfWeek(), then.toLocalTime());
    }
  }

  /** What these hours say about now. */
  static Door at(OpeningHours hours, LocalDateTime now) {
    return hours.openAt(now)
        ? new Open(hours.closesAfter(now).map(then -> Moment.of(then, now)))
        : new Shut(hours.opensAfter(now).map(then -> Moment.of(then, now)));
  }
}
