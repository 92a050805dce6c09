package yizhan.device;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells how long a machine with too much to do held up a thread that only wanted to tick: nobody's
 * driver, and no peer of it, was faster then.
 */
final class Metronome {
  private static final Duration TICK = Duration.ofMillis(10);
  private static final Duration WORTH_KEEPING = Duration.ofMillis(20);
  private static final int MOST = 10_000;

  /** By how many nanoseconds a tick was late, by when it came. */
  private final ConcurrentSkipListMap<Long, Long> late = new ConcurrentSkipListMap<>();

  private final Thread thread = Thread.ofPlatform().name("metronome").daemon().start(this::tick);

  /** The longest time for which it was held up since then, of {@link System#nanoTime}. */
  Duration heldUpSince(long nanoTime) {
    return Duration.ofNanos(
        late.tailMap(nanoTime).values().stream().max(Comparator.naturalOrder()).orElse(0L));
  }

  /** Ends it, and waits until it has ended. */
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  private void tick() {
    while (!Thread.currentThread().isInterrupted()) {
      long begun = System.nanoTime();
      LockSupport.parkNanos(TICK.toNanos());
      long now = System.nanoTime();
      long tooLong = now - begun - TICK.toNanos();
      if (tooLong > WORTH_KEEPING.toNanos()) late.put(now, tooLong);
      if (late.size() > MOST) late.pollFirstEntry();
    }
  }
}
