package yizhan.config.bench;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.SheetPrinter;

/** Watches a page counter behind one sheet: by how much it moves, and how late. */
final class CounterWatch {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final SheetPrinter printer;
  private final TrialTimes times;
  private final LongSupplier nanoTime;

  CounterWatch(SheetPrinter printer, TrialTimes times, LongSupplier nanoTime) {
    this.printer = printer;
    this.times = times;
    this.nanoTime = nanoTime;
  }

  /**
   * What was seen.
   *
   * @param step by how much it moved; empty when it did not, or there is none
   * @param lag how long after the job it had moved at the latest
   */
  record Movement(OptionalInt step, Duration lag) {
    static final Movement NONE = new Movement(OptionalInt.empty(), Duration.ZERO);
  }

  /**
   * Looks until the counter has moved and then stood still for a while, or has not moved at all.
   */
  Movement since(OptionalLong before) throws DeviceException {
    if (before.isEmpty()) return Movement.NONE;
    long begun = nanoTime.getAsLong();
    long seen = before.getAsLong();
    Duration moved = Duration.ZERO;
    while (true) {
      OptionalLong now = printer.pageCounter(Deadline.in(times.answer(), nanoTime));
      Duration since = Duration.ofNanos(nanoTime.getAsLong() - begun);
      if (now.isPresent() && now.getAsLong() != seen) {
        seen = now.getAsLong();
        moved = since;
      }
      boolean still = seen != before.getAsLong() && since.minus(moved).compareTo(times.quiet()) > 0;
      if (still) return new Movement(OptionalInt.of(step(before.getAsLong(), seen)), moved);
      if (since.compareTo(times.counter()) > 0) return Movement.NONE;
      Deadline.in(times.answer(), nanoTime).pause(BETWEEN_LOOKS, "watching the page counter");
    }
  }

  /** A counter that was set back, or that runs wild, is far off; how far is all one. */
  private static int step(long before, long seen) {
    return Math.clamp(seen - before, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
