package yizhan.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** The search waits for nobody for ever. */
class FinderPatienceTest {
  @Test
  void whoNeverAnswersIsNotWaitedFor() {
    FutureTask<String> never = new FutureTask<>(() -> "never run");
    assertThat(Finder.outcome(never, Duration.ofMillis(20))).isEmpty();
  }

  @Test
  void whoHasAnsweredIsHeardThoughTimeIsUp() {
    FutureTask<String> done = new FutureTask<>(() -> "heard");
    done.run();
    assertThat(Finder.outcome(done, Duration.ZERO)).contains("heard");
  }
}
