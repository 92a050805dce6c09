package yizhan.kiosk.stock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;

/**
 * What came out of the sheet printer on each of the last seven days, oldest first, and how often
 * somebody was at its blanks.
 *
 * @param today the last of these days
 * @param licences that came out well
 * @param plain pages on plain paper that were sent to be printed: results, documents, tests
 * @param lost sheets that were spoiled, or that nobody knows of; also if staff settled them since
 * @param opened trays of blanks that were seen opened since they were last counted
 */
public record PaperWeek(
    LocalDate today,
    List<Integer> licences,
    List<Integer> plain,
    List<Integer> lost,
    List<Integer> opened) {
  public static final int DAYS = 7;

  public PaperWeek {
    licences = List.copyOf(licences);
    plain = List.copyOf(plain);
    lost = List.copyOf(lost);
    opened = List.copyOf(opened);
  }

  /**
   * What the journal in this folder says. It is read from outside, so that nobody waits for it, and
   * no further back than these days.
   *
   * @param clock whose zone says when a day begins
   */
  public static PaperWeek of(Path folder, Clock clock) throws JournalException {
    Count count = new Count(LocalDate.now(clock), clock.getZone());
    try (Audit audit = Audit.of(folder)) {
      audit.readSince(
          count.begin(), count::take, Journal.ISSUES, StockEvents.STOCK, CustodyEvents.STREAM);
    }
    return count.week();
  }

  /** Counts entry by entry. */
  private static final class Count {
    private final LocalDate today;
    private final ZoneId zone;
    private final int[] licences = new int[DAYS];
    private final int[] plain = new int[DAYS];
    private final int[] lost = new int[DAYS];
    private final int[] opened = new int[DAYS];

    /** Pages that were sent and may yet turn out not to have come, by their matter. */
    private final Map<String, Sent> sent = new HashMap<>();

    private record Sent(int day, int pages) {}

    Count(LocalDate today, ZoneId zone) {
      this.today = today;
      this.zone = zone;
    }

    Instant begin() {
      return today.minusDays(DAYS - 1L).atStartOfDay(zone).toInstant();
    }

    void take(Entry<?> entry) {
      LocalDate on = LocalDate.ofInstant(entry.at(), zone);
      int day = DAYS - 1 - Math.toIntExact(ChronoUnit.DAYS.between(on, today));
      if (day < 0 || day >= DAYS) return; // by a clock that was set since
      switch (entry.event()) {
        case IssueEvent.Settled _ -> licences[day]++;
        case IssueEvent.Spoiled _, IssueEvent.Unknown _ -> lost[day]++;
        case StockEvent.Opened _ -> opened[day]++;
        case StockEvent.TestPrinted(var _, int pages, var _) -> plain[day] += pages;
        case CustodyEvent.ResultSent(int pages) -> {
          plain[day] += pages;
          sent.put(entry.matter(), new Sent(day, pages));
        }
        case CustodyEvent.NothingCame _ -> {
          Sent none = sent.remove(entry.matter());
          if (none != null) plain[none.day()] -= none.pages();
        }
        case CustodyEvent.Taken _ -> sent.remove(entry.matter());
        default -> {}
      }
    }

    PaperWeek week() {
      return new PaperWeek(today, list(licences), list(plain), list(lost), list(opened));
    }

    private static List<Integer> list(int[] counts) {
      return Arrays.stream(counts).boxed().toList();
    }
  }
}
