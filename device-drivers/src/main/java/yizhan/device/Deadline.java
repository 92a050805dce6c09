package yizhan.device;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yizhan.device.DeviceException.Reason;

/**
 * Until when somebody is willing to wait, and the way to stop waiting sooner. One for each
 * operation; may be cancelled from any thread.
 */
public final class Deadline {
  /** How soon a pause notices a cancel: 20 ms. */
  private static final long SLICE_NANOS = 20_000_000;

  private final LongSupplier nanoTime;
  private final long until;
  private final @Nullable Deadline outer;
  private volatile boolean cancelled;

  private Deadline(LongSupplier nanoTime, Duration from, @Nullable Deadline outer) {
    this.nanoTime = nanoTime;
    this.until = nanoTime.getAsLong() + from.toNanos();
    this.outer = outer;
  }

  /** A deadline this long from now. */
  public static Deadline in(Duration duration) {
    return in(duration, System::nanoTime);
  }

  /** A deadline on another clock, for tests. */
  public static Deadline in(Duration duration, LongSupplier nanoTime) {
    return new Deadline(nanoTime, duration, null);
  }

  /** The sooner of this deadline and so long from now. Cancelling this one cancels that one too. */
  public Deadline atMost(Duration duration) {
    Duration left = remaining();
    return new Deadline(nanoTime, left.compareTo(duration) < 0 ? left : duration, this);
  }

  /** Whether somebody called it off. */
  public boolean cancelled() {
    return cancelled || (outer != null && outer.cancelled());
  }

  /** What is left; zero when passed or cancelled, never negative. */
  public Duration remaining() {
    long left = until - nanoTime.getAsLong();
    return cancelled() || left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
  }

  public boolean passed() {
    return remaining().isZero();
  }

  /** Calls the operation off; it ends within its polling slice. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Goes on if there is time left.
   *
   * @throws DeviceException CANCELLED when called off or the thread was interrupted, TIMED_OUT when
   *     passed
   */
  public void check(String doing) throws DeviceException {
    if (cancelled() || Thread.currentThread().isInterrupted())
      throw new DeviceException(Reason.CANCELLED, doing);
    if (passed()) throw new DeviceException(Reason.TIMED_OUT, doing);
  }

  /**
   * Lets time pass, between two questions to a device for instance.
   *
   * @throws DeviceException CANCELLED within 20 ms of a cancel or interrupt, TIMED_OUT when this
   *     deadline passes first
   */
  public void pause(Duration duration, String doing) throws DeviceException {
    Deadline end = atMost(duration);
    while (!end.passed()) {
      check(doing);
      LockSupport.parkNanos(this, Math.min(end.remaining().toNanos(), SLICE_NANOS));
    }
    check(doing);
  }
}
