package yizhan.kiosk.staff;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long no PIN of somebody is looked at: doubled with each wrong one in a row. Runs on a clock
 * that cannot be set. What it was at when the terminal stopped nobody can tell without trusting the
 * wall clock, so after a start the whole time begins anew.
 */
final class LockOut {
  private static final int FREE = 3;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(8);

  private final LongSupplier nanos;
  private final long started;
  private final Map<String, Wrong> wrong = new HashMap<>();

  /** Wrong PINs in a row, and when the last of them was. */
  private record Wrong(int inARow, long last) {}

  /**
   * @param nanos as {@link System#nanoTime()}
   */
  LockOut(LongSupplier nanos) {
    this.nanos = nanos;
    this.started = nanos.getAsLong();
  }

  /** Something that an earlier run wrote down. */
  void remember(String number, StaffEvent event) {
    take(number, event, started);
  }

  /** Something that has just been written down. */
  void take(String number, StaffEvent event) {
    take(number, event, nanos.getAsLong());
  }

  private void take(String number, StaffEvent event, long at) {
    if (event instanceof StaffEvent.SignedIn) wrong.remove(number);
    if (event instanceof StaffEvent.Tried)
      wrong.merge(
          number, new Wrong(1, at), (before, now) -> new Wrong(before.inARow + 1, now.last));
  }

  /** How long still; zero: not locked. */
  Duration left(String number) {
    Wrong known = wrong.get(number);
    if (known == null) return Duration.ZERO;
    long left = lock(known.inARow).toNanos() - (nanos.getAsLong() - known.last);
    return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
  }

  /** How many wrong ones are still free. */
  int free(String number) {
    Wrong known = wrong.get(number);
    return known == null ? FREE : Math.max(0, FREE - known.inARow);
  }

  private static Duration lock(int inARow) {
    if (inARow < FREE) return Duration.ZERO;
    Duration lock = FIRST;
    for (int i = FREE; i < inARow && lock.compareTo(LONGEST) < 0; i++) lock = lock.multipliedBy(2);
    return lock.compareTo(LONGEST) < 0 ? lock : LONGEST;
  }
}
