package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.config.OpeningHours.Span;

/** When the readiness report of a day is due. */
class DailyReportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final int HALF_PAST_EIGHT = 8 * 60 + 30;

  @Test
  void isDueBeforeTheTerminalOpens() {
    assertThat(due(DailyReport.USUAL, HALF_PAST_EIGHT)).contains(LocalTime.of(8, 0));
    assertThat(due(DailyReport.USUAL, 10)).contains(LocalTime.MIN);
    assertThat(due(DailyReport.USUAL, 0)).contains(LocalTime.of(6, 0));
    assertThat(DailyReport.USUAL.due(MONDAY, Optional.empty())).contains(LocalTime.of(6, 0));
  }

  @Test
  void isDueWhenTheFileSaysOrNever() {
    DailyReport early = new DailyReport(true, Optional.of(LocalTime.of(5, 15)));
    assertThat(due(early, HALF_PAST_EIGHT)).contains(LocalTime.of(5, 15));
    assertThat(due(new DailyReport(false, Optional.empty()), HALF_PAST_EIGHT)).isEmpty();
  }

  private static Optional<LocalTime> due(DailyReport report, int opens) {
    OpeningHours hours = new OpeningHours(Map.of(DayOfWeek.MONDAY, new Span(opens, 1_440)));
    return report.due(MONDAY, Optional.of(hours));
  }
}
