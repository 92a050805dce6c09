package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.ExampleFiles;
import yizhan.config.Ownership;

/** A search beside a kiosk that runs. */
class FindCommandTest {
  @TempDir Path folder;

  @Test
  void asksForTheTerminalOnlyWhereItsDevicesAreSearched() throws IOException {
    Path terminal = folder.resolve("terminal.toml");
    Files.writeString(
        terminal, ExampleFiles.minimal().replaceFirst("folder = .*", "folder = \"journal\""));
    try (Ownership kiosk = Ownership.take(folder.resolve("journal"))) {
      assertThat(kiosk).isNotNull();
      assertThat(find(terminal)).isEqualTo(Usual.RUNNING);
      assertThat(find(terminal, "--write", "127.0.0.1:1")).isEqualTo(Usual.RUNNING);
      assertThat(find(terminal, "127.0.0.1:1")).isEqualTo(Usual.NOT_WELL); // nobody is there
    }
  }

  private static int find(Path terminal, String... words) {
    String[] line = new String[words.length + 3];
    line[0] = "find";
    line[1] = "--terminal";
    line[2] = terminal.toString();
    System.arraycopy(words, 0, line, 3, words.length);
    return OnTheBench.run(
        new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), line);
  }
}
