package yizhan.sandbox.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What Linux tells of a process and its threads. */
@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {
  @Test
  void countsWhatTheThreadsOfThatNameUse() throws Exception {
    ProcessBuilder busy = new ProcessBuilder("sh", "-c", "while :; do :; done");
    try (ProcessTree program = new ProcessTree(busy.start())) {
      ThreadTimes before = program.threads(List.of("sh"));
      Awaitility.await().until(() -> program.threads(List.of("sh")).secondsSince(before) > 0.01);
      assertThatThrownBy(() -> program.threads(List.of("device-")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("device-");
    }
  }

  @Test
  void takesNothingOffForAThreadThatHasEnded() {
    ThreadTimes before = new ThreadTimes(Map.of(Path.of("1"), 5_000_000_000L, Path.of("2"), 1L));
    ThreadTimes after = new ThreadTimes(Map.of(Path.of("2"), 1L, Path.of("3"), 250_000_000L));
    assertThat(after.secondsSince(before)).isEqualTo(0.25);
  }
}
