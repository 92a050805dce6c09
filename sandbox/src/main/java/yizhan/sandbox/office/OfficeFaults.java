package yizhan.sandbox.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fault switches of the back office. Faults for the next requests come before a lasting one.
 */
final class OfficeFaults {
  /** More waiting faults than this are a mistake in a test. */
  private static final int MOST_WAITING = 1000;

  private final Deque<OfficeFault> next = new ArrayDeque<>();
  private @Nullable OfficeFault lasting;

  synchronized void failNext(OfficeFault fault) {
    if (next.size() == MOST_WAITING) throw new IllegalStateException("too many faults waiting");
    next.add(fault);
  }

  synchronized void failUntilCleared(OfficeFault fault) {
    lasting = fault;
  }

  synchronized void clear() {
    next.clear();
    lasting = null;
  }

  /** The fault of the request that begins now, or none. */
  synchronized @Nullable OfficeFault take() {
    @Nullable OfficeFault waiting = next.poll();
    return waiting == null ? lasting : waiting;
  }

  /** The fault that the next request will meet; nothing is used up. */
  synchronized Optional<OfficeFault> peek() {
    @Nullable OfficeFault waiting = next.peek();
    return Optional.ofNullable(waiting == null ? lasting : waiting);
  }
}
