package yizhan.kiosk.town;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import yizhan.kiosk.issuing.Passing;

/** The town's time: passes only where somebody lets it, and then at once. */
public final class TownTime implements Passing {
  private final Instant begin;
  private final AtomicLong passed = new AtomicLong();

  public TownTime(Instant begin) {
    this.begin = begin;
  }

  public Clock clock() {
    InstantSource now = () -> begin.plusNanos(passed.get());
    return now.withZone(ZoneOffset.UTC);
  }

  @Override
  public long nanoTime() {
    return passed.get();
  }

  @Override
  public Instant instant() {
    return clock().instant();
  }

  @Override
  public void pause(Duration duration) {
    passed.addAndGet(duration.toNanos());
  }
}
