package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the toolkit is woken to draw, and when it is left alone. */
class PulseTest {
  private static final int HALF_AN_HOUR = 1_800_000;
  private static final long TIMER = 1;

  private final Semaphore beats = new Semaphore(0);
  private final Pulse pulse = new Pulse(beats::release);

  @AfterEach
  void stop() {
    pulse._stop(TIMER);
  }

  @Test
  void beatsAtOnceWhenSomethingIsToBeDrawn() throws Exception {
    pulse._start(beats::release, HALF_AN_HOUR);
    assertThat(beats.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

    pulse._pause(TIMER);
    pulse._resume(TIMER);

    assertThat(beats.tryAcquire(10, TimeUnit.SECONDS)).as("long before the next beat").isTrue();
  }

  @Test
  void goesOnBeatingWhileSomethingMoves() throws Exception {
    pulse._start(beats::release, 1);
    assertThat(beats.tryAcquire(5, 10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void leavesTheProgramAloneWhileNothingIsToBeDrawn() {
    pulse._start(beats::release, HALF_AN_HOUR);
    assertThat(pulse.beatsToCome()).isPositive();

    pulse._pause(TIMER);

    assertThat(pulse.beatsToCome()).isZero();
  }

  @Test
  void takesThePlaceOfTheToolkitsOwn() throws Exception {
    Fx.start();
    assertThat(Fx.on(Pulse::takeOver)).as("after a change of the toolkit, see 0100").isTrue();

    CountDownLatch moved = new CountDownLatch(3);
    Fx.run(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            moved.countDown();
            if (moved.getCount() == 0) {
              stop();
            }
          }
        }.start());

    assertThat(moved.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
