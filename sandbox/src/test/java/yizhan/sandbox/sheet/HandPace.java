package yizhan.sandbox.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that moves by hand: what is due runs on the thread that moves it. */
final class HandPace implements Pace {
  private final List<Due> waiting = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private boolean closed;

  private record Due(Instant at, Runnable task) {}

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void after(Duration delay, Runnable task) {
    if (!closed) waiting.add(new Due(now.plus(delay), task));
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.clear();
  }

  /** Lets so much time pass, and what falls into it happen in order. */
  void pass(Duration time) {
    Instant until = now().plus(time);
    for (Optional<Due> due = take(until); due.isPresent(); due = take(until)) due.get().task.run();
    synchronized (this) {
      now = until;
    }
  }

  private synchronized Optional<Due> take(Instant until) {
    Optional<Due> first =
        waiting.stream().min(Comparator.comparing(Due::at)).filter(d -> !d.at.isAfter(until));
    first.ifPresent(due -> {
      waiting.remove(due);
      if (due.at.isAfter(now)) now = due.at;
    });
    return first;
  }
}
