package yizhan.device.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yizhan.device.Deadline;

/** A stuck writer is freed by closing the port, and by nothing else. */
class WriteWatchdogTest {
  private static final String PORT = "test-port";

  private final CountDownLatch closed = new CountDownLatch(1);
  private final WriteWatchdog watchdog = new WriteWatchdog(PORT, closed::countDown);

  @AfterEach
  void goesWhenDismissed() {
    watchdog.dismiss();
    watchdog.dismiss();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().endsWith(PORT));
  }

  @Test
  void closesThePortAtTheDeadline() throws InterruptedException {
    watchdog.watch(Deadline.in(Duration.ofMillis(30)));
    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(watchdog.bit()).isTrue();
  }

  @Test
  void closesThePortSoonAfterACancel() throws InterruptedException {
    Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    watchdog.watch(deadline);
    deadline.cancel();
    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void closesThePortWhenTheWriterIsInterrupted() throws InterruptedException {
    CountDownLatch watched = new CountDownLatch(1);
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              watchdog.watch(Deadline.in(Duration.ofMinutes(1)));
              watched.countDown();
              // Like the native write, it does not notice the interrupt itself.
              while (closed.getCount() > 0) Thread.onSpinWait();
            });
    watched.await();
    writer.interrupt();
    assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    writer.join();
  }

  @Test
  void leavesAWriteAloneThatEnded() {
    Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    watchdog.watch(deadline);
    watchdog.rest();
    deadline.cancel();
    watchdog.dismiss();
    assertThat(closed.getCount()).isOne();
    assertThat(watchdog.bit()).isFalse();
  }
}
