package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Three times no, and for how long that counts. */
class FaceTriesTest {
  private static final String ONE = "11000019900307001X";
  private static final String OTHER = "110000199103080026";

  private long now;
  private final FaceTries tries =
      new FaceTries(Duration.ofMinutes(30), () -> now, new SecureRandom());

  @Test
  void lockOneCardAfterThreeInARow() {
    for (int left = 3; left > 0; left--) {
      assertThat(tries.left(ONE)).isEqualTo(left);
      tries.failed(ONE);
    }
    assertThat(tries.left(ONE)).isZero();
    assertThat(tries.left(OTHER)).isEqualTo(3);
  }

  @Test
  void areThereAgainWhenTheTimeIsOverOrItWasThatFace() {
    tries.failed(ONE);
    tries.failed(ONE);
    tries.succeeded(ONE);
    assertThat(tries.left(ONE)).isEqualTo(3);
    for (int i = 0; i < 3; i++) tries.failed(ONE);
    now += Duration.ofMinutes(30).toNanos();
    assertThat(tries.left(ONE)).as("to the very end").isZero();
    now++;
    assertThat(tries.left(ONE)).isEqualTo(3);
  }
}
