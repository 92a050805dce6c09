package yizhan.kiosk.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;

/** One device that does not play along, and those who wait for it. */
@Timeout(20)
class DeviceThreadTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Deaf device = new Deaf();
  private final DeviceThread<Deaf> thread = new DeviceThread<>("test", device, SHORT);

  @AfterEach
  void close() {
    device.close();
    thread.close();
  }

  @Test
  void closesThePortUnderACallThatDoesNotEnd() {
    assertThatThrownBy(() -> thread.call(SHORT, Deaf::hang)).hasMessageContaining("TIMED_OUT");
    assertThat(device.closed.getCount()).isZero();
  }

  @Test
  void saysBusyWhileAnotherCallIsWithinItsTime() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Future<?> other = inBackground(() -> thread.call(LONG, (d, _) -> d.until(end)));
    await().until(() -> device.calls.get() > 0);
    assertThatThrownBy(() -> thread.call(SHORT, Deaf::status)).hasMessageContaining("BUSY");
    assertThat(device.closed.getCount()).isOne();
    end.countDown();
    other.get();
  }

  @Test
  void closesThePortUnderACallWhoseCallerIsGone() throws Exception {
    CompletableFuture<Thread> who = new CompletableFuture<>();
    Future<?> gone =
        inBackground(() -> {
          who.complete(Thread.currentThread());
          return thread.call(LONG, Deaf::hang);
        });
    await().until(() -> device.calls.get() > 0);
    who.get().interrupt();
    assertThatThrownBy(gone::get).hasCauseInstanceOf(InterruptedException.class);
    // as the status board does, every other second
    assertThatThrownBy(() -> thread.call(SHORT, Deaf::status)).hasMessageContaining("TIMED_OUT");
    assertThat(thread.call(LONG, Deaf::status)).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void freesThoseWhoWaitWhenItIsClosed() throws Exception {
    Future<?> first = inBackground(() -> thread.call(LONG, Deaf::hang));
    await().until(() -> device.calls.get() > 0);
    Future<?> second = inBackground(() -> thread.call(LONG, Deaf::status));
    await().until(() -> thread.waiting() > 0);
    thread.close();
    assertThatThrownBy(first::get).hasCauseInstanceOf(DeviceException.class);
    assertThatThrownBy(second::get).hasRootCauseInstanceOf(CancellationException.class);
  }

  private static Future<?> inBackground(Callable<?> work) {
    FutureTask<?> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  /** Heeds neither deadline nor interrupt: only closing it ends a call. */
  private static final class Deaf implements Device {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    boolean hang(Deadline deadline) throws DeviceException {
      calls.incrementAndGet();
      until(closed);
      throw new DeviceException(DeviceException.Reason.DISCONNECTED, "port closed");
    }

    boolean until(CountDownLatch end) {
      calls.incrementAndGet();
      boolean interrupted = true;
      while (interrupted) {
        try {
          end.await();
          interrupted = false;
        } catch (InterruptedException _) {
          interrupted = true; // deaf
        }
      }
      return true;
    }

    @Override
    public String describe() {
      return "deaf";
    }

    @Override
    public DeviceStatus status(Deadline deadline) {
      return DeviceStatus.READY;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
