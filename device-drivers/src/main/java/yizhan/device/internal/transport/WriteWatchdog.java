package yizhan.device.internal.transport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;

/**
 * Frees a writer that is stuck in the native library. jSerialComm's write knows no time-out and
 * heeds no interrupt; closing the port from another thread is what frees it, within milliseconds.
 */
final class WriteWatchdog {
  /** How often a write under way is looked at: 20 ms. */
  private static final long SLICE_NANOS = 20_000_000;

  /** How long {@link #dismiss} waits for the thread, which has nothing left to do. */
  private static final Duration PARTING = Duration.ofSeconds(1);

  /** A write under way, and who waits for it. */
  private record Watched(Deadline deadline, Thread writer) {
    boolean over() {
      return deadline.passed() || writer.isInterrupted();
    }
  }

  private final Runnable closePort;
  private final Thread thread;
  private volatile @Nullable Watched watched;
  private volatile boolean bit;
  private volatile boolean dismissed;

  WriteWatchdog(String port, Runnable closePort) {
    this.closePort = closePort;
    this.thread = Thread.ofPlatform().daemon().name("yizhan-watchdog " + port).start(this::run);
  }

  /** The calling thread starts to write. */
  void watch(Deadline deadline) {
    watched = new Watched(deadline, Thread.currentThread());
    LockSupport.unpark(thread);
  }

  /** The write has ended. */
  void rest() {
    watched = null;
  }

  /** Whether it closed the port. */
  boolean bit() {
    return bit;
  }

  /** Ends the thread. */
  void dismiss() {
    dismissed = true;
    LockSupport.unpark(thread);
    if (Thread.currentThread() == thread) return;
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(PARTING);
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private void run() {
    while (!dismissed) {
      Watched write = watched;
      if (write == null) {
        LockSupport.park(this);
      } else if (write.over()) {
        bit = true;
        closePort.run();
        watched = null;
      } else {
        LockSupport.parkNanos(this, SLICE_NANOS);
      }
    }
  }
}
