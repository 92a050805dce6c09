package yizhan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import yizhan.device.DeviceException.Reason;

/** Deadlines pass, nest and are called off. */
class DeadlineTest {
  private final AtomicLong clock = new AtomicLong();
  private final Deadline minute = Deadline.in(Duration.ofMinutes(1), clock::get);

  @Test
  void passes() throws DeviceException {
    minute.check("waiting");
    assertThat(minute.remaining()).isEqualTo(Duration.ofMinutes(1));
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(minute.passed()).isTrue();
    assertReason(minute, Reason.TIMED_OUT);
  }

  @Test
  void narrowsButNeverWidens() {
    assertThat(minute.atMost(Duration.ofSeconds(1)).remaining()).isEqualTo(Duration.ofSeconds(1));
    assertThat(minute.atMost(Duration.ofHours(1)).remaining()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void handsACancelDownNotUp() {
    Deadline inner = minute.atMost(Duration.ofSeconds(1));
    inner.cancel();
    assertThat(minute.cancelled()).isFalse();
    Deadline other = minute.atMost(Duration.ofSeconds(1));
    minute.cancel();
    assertThat(other.cancelled()).isTrue();
    assertReason(other, Reason.CANCELLED);
  }

  @Test
  void pausesForAsLongAsItWasAsked() throws DeviceException {
    long start = System.nanoTime();
    Deadline.in(Duration.ofSeconds(10)).pause(Duration.ofMillis(30), "waiting");
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(30_000_000);
  }

  @Test
  void endsAPauseWhenCalledOff() {
    Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    CompletableFuture<?> canceller = CompletableFuture.runAsync(deadline::cancel);
    assertThatThrownBy(() -> deadline.pause(Duration.ofSeconds(30), "waiting"))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("CANCELLED");
    canceller.join();
  }

  private static void assertReason(Deadline deadline, Reason reason) {
    assertThatThrownBy(() -> deadline.check("waiting"))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
