package yizhan.device.internal.scan;

import java.time.Duration;
import java.util.function.LongSupplier;
import yizhan.device.scanner.ScannedCode;

/**
 * Knows a code that is still held up. A scanner that looks all the time reports it again and again;
 * it counts anew when it has not been seen for two seconds. Keeps a hash, not the code.
 */
final class RepeatFilter {
  private static final long AWAY_NANOS = Duration.ofSeconds(2).toNanos();

  private final LongSupplier nanoTime;
  private int last;
  private long lastSeen;

  RepeatFilter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.lastSeen = nanoTime.getAsLong() - AWAY_NANOS;
  }

  /** Whether this is the code that was there a moment ago. */
  boolean repeats(ScannedCode code) {
    long now = nanoTime.getAsLong();
    boolean repeats = code.hashCode() == last && now - lastSeen < AWAY_NANOS;
    last = code.hashCode();
    lastSeen = now;
    return repeats;
  }
}
