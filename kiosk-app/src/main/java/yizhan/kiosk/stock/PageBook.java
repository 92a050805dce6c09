package yizhan.kiosk.stock;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the printer's page counter should have moved by since it was last read, and what it moved by
 * without any issue: the printer's own pages, or somebody else's.
 *
 * @param least of what was issued since, what the counter must have counted
 * @param most of what was issued since, what it may have counted: engines count A3 once or twice
 * @param step what the sheet that comes next moves it by, where that was measured
 * @param plain of {@code most}, the pages that the last document on plain paper may have moved it
 *     by
 * @param unexplained pages that no issue explains, ever
 * @param tests pages of tests, ever
 * @param lastTest when the last of them was printed
 * @param setBack how often the counter stood lower than it must: another printer, or a new engine
 */
public record PageBook(
    OptionalLong last,
    int least,
    int most,
    OptionalInt step,
    int plain,
    long unexplained,
    long tests,
    Instant lastTest,
    int setBack) {
  static final PageBook EMPTY =
      new PageBook(OptionalLong.empty(), 0, 0, OptionalInt.empty(), 0, 0, 0, Instant.EPOCH, 0);

  /** How far a counter moves for one sheet, where nobody measured it. */
  private static final int LEAST_PER_SHEET = 1;

  private static final int MOST_PER_SHEET = 2;

  /** A sheet came out, and was counted. */
  PageBook counted() {
    return moved(step.orElse(LEAST_PER_SHEET));
  }

  /** A sheet may have come out. */
  PageBook maybeCounted() {
    return moved(0);
  }

  /** What was measured is of one sheet only: another one may be of another size. */
  private PageBook moved(int atLeast) {
    int atMost = most + step.orElse(MOST_PER_SHEET);
    return new PageBook(
        last,
        least + atLeast,
        atMost,
        OptionalInt.empty(),
        plain,
        unexplained,
        tests,
        lastTest,
        setBack);
  }

  /** Pages of a test came out, and were counted: not one more, not one fewer. */
  PageBook tested(int pages, Instant printed) {
    return new PageBook(
        last,
        least + pages,
        most + pages,
        step,
        plain,
        unexplained,
        tests + pages,
        printed,
        setBack);
  }

  /** So many pages went to the printer for plain paper: A4, which engines count once. */
  PageBook plainSent(int pages) {
    return plain(most + pages, pages);
  }

  /** None of those pages came out. */
  PageBook plainKept() {
    return plain(most - plain, 0);
  }

  private PageBook plain(int atMost, int pages) {
    return new PageBook(last, least, atMost, step, pages, unexplained, tests, lastTest, setBack);
  }

  PageBook read(long counter, OptionalInt next) {
    return new PageBook(
        OptionalLong.of(counter),
        0,
        0,
        next,
        0,
        unexplained + unexplainedAt(counter),
        tests,
        lastTest,
        setBack + (moved(counter) < least ? 1 : 0));
  }

  /** How many pages nothing would explain, were the counter to stand there now. */
  public long unexplainedAt(long counter) {
    return Math.max(0, moved(counter) - most);
  }

  private long moved(long counter) {
    return last.isPresent() ? counter - last.getAsLong() : least;
  }
}
