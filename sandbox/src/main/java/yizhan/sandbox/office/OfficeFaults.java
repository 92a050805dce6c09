package yizhan.sandbox.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fault switches of the back office. Faults for the next requests come before a lasting one.
 */
final class OfficeFaults {
  /** Every request is meant. */
  static final String ANYWHERE = "";

  /** More waiting faults than this are a mistake in a test. */
  private static final int MOST_WAITING = 1000;

  private final List<Waiting> next = new ArrayList<>();
  private @Nullable Waiting lasting;

  /**
   * One that waits for its request.
   *
   * @param where the first segment of the path, such as {@code permit-requests}
   */
  private record Waiting(OfficeFault fault, String where) {
    boolean meets(String path) {
      return where.equals(ANYWHERE) || where.equals(path);
    }
  }

  synchronized void failNext(OfficeFault fault, String where) {
    if (next.size() == MOST_WAITING) throw new IllegalStateException("too many faults waiting");
    next.add(new Waiting(fault, where));
  }

  synchronized void failUntilCleared(OfficeFault fault, String where) {
    lasting = new Waiting(fault, where);
  }

  synchronized void clear() {
    next.clear();
    lasting = null;
  }

  /**
   * The fault of the request that begins now, or none.
   *
   * @param path the first segment of the request's path
   */
  synchronized @Nullable OfficeFault take(String path) {
    Optional<Waiting> waiting = next.stream().filter(fault -> fault.meets(path)).findFirst();
    if (waiting.isPresent()) {
      next.remove(waiting.get());
      return waiting.get().fault();
    }
    return lasting != null && lasting.meets(path) ? lasting.fault() : null;
  }

  /** The fault that the next request will meet; nothing is used up. */
  synchronized Optional<OfficeFault> peek() {
    @Nullable Waiting waiting = next.isEmpty() ? lasting : next.getFirst();
    return Optional.ofNullable(waiting).map(Waiting::fault);
  }
}
