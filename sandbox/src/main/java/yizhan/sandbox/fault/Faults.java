package yizhan.sandbox.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fault switches of one device. Thrown from any thread; the device takes one for each exchange.
 * Faults for the next exchanges come first, in the order given, then the lasting one.
 */
public final class Faults {
  /** More waiting faults than this are a mistake in a test. */
  private static final int MOST_WAITING = 1000;

  private final Deque<Fault> next = new ArrayDeque<>();
  private @Nullable Fault lasting;

  /** Makes one exchange fail: the next that has no fault waiting yet. */
  public synchronized void failNext(Fault fault) {
    if (next.size() == MOST_WAITING) throw new IllegalStateException("too many faults waiting");
    next.add(fault);
  }

  /** Makes every exchange fail from now on. */
  public synchronized void failUntilCleared(Fault fault) {
    lasting = fault;
  }

  /** Ends all faults, waiting and lasting. */
  public synchronized void clear() {
    next.clear();
    lasting = null;
  }

  /** The fault of the exchange that begins now; a waiting one is used up by this. */
  public synchronized Optional<Fault> take() {
    Fault waiting = next.poll();
    return Optional.ofNullable(waiting != null ? waiting : lasting);
  }

  /** The fault the next exchange will meet; nothing is used up. */
  public synchronized Optional<Fault> peek() {
    Fault waiting = next.peek();
    return Optional.ofNullable(waiting != null ? waiting : lasting);
  }
}
