package yizhan.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The three fault verbs. */
class FaultsTest {
  private final Faults faults = new Faults();

  @Test
  void waitingFaultsComeOnceAndBeforeTheLastingOne() {
    faults.failUntilCleared(Fault.SLOW);
    faults.failNext(Fault.MUTE);
    faults.failNext(Fault.HALF);
    assertThat(faults.peek()).contains(Fault.MUTE);
    assertThat(faults.take()).contains(Fault.MUTE);
    assertThat(faults.take()).contains(Fault.HALF);
    assertThat(faults.take()).contains(Fault.SLOW);
    assertThat(faults.take()).contains(Fault.SLOW);
  }

  @Test
  void clearEndsThemAll() {
    faults.failUntilCleared(Fault.SLOW);
    faults.failNext(Fault.MUTE);
    faults.clear();
    assertThat(faults.take()).isEmpty();
  }
}
