package yizhan.config;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a terminal makes its readiness report by itself, by its own clock.
 *
 * @param made whether it does
 * @param at empty: half an hour before it opens; at six where it is open from midnight on, is not
 *     open at all that day, or has no hours
 */
public record DailyReport(boolean made, Optional<LocalTime> at) {
  static final DailyReport USUAL = new DailyReport(true, Optional.empty());

  static final Kind<DailyReport> TIME =
      Kind.shaped(
          Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|none"),
          Phrase.of("daily-report.right"),
          DailyReport::read);

  private static final LocalTime AT_SIX = LocalTime.of(6, 0);
  private static final int BEFORE_OPENING = 30;

  private static Optional<DailyReport> read(List<String> parts) {
    if (parts.getFirst().isEmpty()) return Optional.of(new DailyReport(false, Optional.empty()));
    LocalTime time =
        LocalTime.of(Integer.parseInt(parts.getFirst()), Integer.parseInt(parts.getLast()));
    return Optional.of(new DailyReport(true, Optional.of(time)));
  }

  /** From when on the report of a day is due; empty: none is made. */
  public Optional<LocalTime> due(LocalDate day, Optional<OpeningHours> hours) {
    if (!made) return Optional.empty();
    if (at.isPresent()) return at;
    Optional<OpeningHours.Span> span =
        hours.flatMap(known -> Optional.ofNullable(known.days().get(day.getDayOfWeek())));
    return Optional.of(
        span.filter(open -> open.from() > 0)
            .map(open -> LocalTime.MIN.plusMinutes(Math.max(0, open.from() - BEFORE_OPENING)))
            .orElse(AT_SIX));
  }
}
