package yizhan.kiosk.equipment;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * A device and the one thread that speaks to it. Callers wait with their own deadline; a call that
 * does not end with its deadline has its port closed under it, so that no device can hold the
 * terminal.
 */
public final class DeviceThread<D extends Device> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceThread.class);
  private static final int MOST_WAITING = 16;
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final D device;
  private final Duration grace;
  private final ThreadPoolExecutor thread;
  private final ReentrantLock claim = new ReentrantLock();
  private volatile @Nullable Deadline running;

  public DeviceThread(String name, D device) {
    this(name, device, GRACE);
  }

  /**
   * @param grace how long after its deadline a call may still end by itself
   */
  DeviceThread(String name, D device, Duration grace) {
    this.device = device;
    this.grace = grace;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> Thread.ofPlatform().daemon().name("device-" + name).unstarted(work));
  }

  /** What is done with the device, on its thread. */
  @FunctionalInterface
  public interface Work<D, R> {
    R on(D device, Deadline deadline) throws DeviceException;
  }

  /** Whoever needs several calls with nobody else's work between them holds this meanwhile. */
  public ReentrantLock claim() {
    return claim;
  }

  /**
   * Does something with the device and waits for the outcome.
   *
   * @throws InterruptedException when the caller was called off; the work is cancelled, too
   */
  public <R> R call(Duration within, Work<D, R> work) throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(within);
    AtomicBoolean begun = new AtomicBoolean();
    Future<R> outcome = submit(() -> begin(begun, work, deadline));
    try {
      return outcome.get(within.plus(grace).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw asDeviceException(failed.getCause());
    } catch (CancellationException closed) {
      throw new DeviceException(Reason.CANCELLED, "closed", closed);
    } catch (TimeoutException late) {
      deadline.cancel();
      throw overdue(within, begun, outcome, late);
    } catch (InterruptedException calledOff) {
      deadline.cancel();
      throw calledOff;
    }
  }

  /** How many calls wait for their turn. */
  int waiting() {
    return thread.getQueue().size();
  }

  private <R> R begin(AtomicBoolean begun, Work<D, R> work, Deadline deadline)
      throws DeviceException {
    begun.set(true);
    deadline.check("waiting for the device");
    running = deadline;
    try {
      return work.on(device, deadline);
    } finally {
      running = null;
    }
  }

  private DeviceException overdue(
      Duration within, AtomicBoolean begun, Future<?> outcome, Exception late) {
    if (!begun.get() && outcome.cancel(false)) return notBegun(within, late);
    device.close(); // the watchdog: frees a native call that ignores its deadline
    return new DeviceException(Reason.TIMED_OUT, "no end after " + within, late);
  }

  /**
   * Somebody else's call is under way. If its time is over, or its caller was called off and is
   * gone, nobody but us watches over it.
   */
  private DeviceException notBegun(Duration within, Exception late) {
    Deadline other = running;
    if (other == null || !other.passed())
      return new DeviceException(Reason.BUSY, "not begun after " + within, late);
    device.close();
    return new DeviceException(Reason.TIMED_OUT, "held up by a call that does not end", late);
  }

  private <R> Future<R> submit(Callable<R> work) throws DeviceException {
    try {
      return thread.submit(work);
    } catch (RejectedExecutionException full) {
      throw new DeviceException(Reason.BUSY, MOST_WAITING + " calls wait already, or closed", full);
    }
  }

  private static DeviceException asDeviceException(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> throw new IllegalStateException("no cause");
      case DeviceException expected -> expected;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new IllegalStateException(cause);
    };
  }

  /** Frees whoever waits. A device that holds its thread even without its port is left behind. */
  @Override
  public void close() {
    for (Runnable waiting : thread.shutdownNow())
      if (waiting instanceof Future<?> call) call.cancel(false);
    device.close();
    try {
      if (!thread.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("{} still holds its thread", device.describe());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
