package yizhan.device.internal.program;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Deadline;
import yizhan.device.internal.program.LineProgram.Outcome;

/** Nothing that a program has started outlives its answer, whoever is its parent by then. */
class LineProgramTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 600 & echo $! > %s; echo done",
        "(sleep 600 & echo $! > %s); echo done",
        "(setsid sh -c 'echo $$ > %s; exec sleep 600' &); until [ -s %s ]; do :; done; echo done"
      })
  void killsWhatItsParentLeftBehind(String script) throws Exception {
    Path child = folder.resolve("child");
    LineProgram program =
        new LineProgram("test", List.of("/bin/sh", "-c", script.replace("%s", child.toString())));
    Outcome<String> outcome =
        program.ask(
            "\n".getBytes(US_ASCII),
            80,
            (line, length) -> Optional.of(new String(line, 0, length, US_ASCII)),
            Deadline.in(Duration.ofSeconds(10)));
    assertThat(outcome).isEqualTo(new Outcome.Answered<>("done"));
    long started = Long.parseLong(Files.readString(child).strip());
    // it ends when the kernel next lets it run, which nobody can wait for
    await().atMost(Duration.ofSeconds(2)).until(() -> !runs(started));
  }

  /** One that was killed and is not yet fetched by who adopted it does not. */
  private static boolean runs(long process) throws IOException {
    Path stat = Path.of("/proc", Long.toString(process), "stat");
    return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
  }
}
