package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.ExampleFiles;
import yizhan.config.KeptFile;
import yizhan.config.MachineFile;
import yizhan.config.Reading;
import yizhan.config.TerminalFile;
import yizhan.config.TestResult;

/** What was meant and what was found out go back each by itself. */
class HistoryCommandTest {
  private static final TestResult PASSED =
      new TestResult(true, Instant.parse("2026-11-26T01:02:03Z"), "p", "trial.read");

  @TempDir private Path folder;
  private Path terminal = Path.of("");
  private Path machine = Path.of("");
  private String first = "";

  @BeforeEach
  void writeBothFilesTwice() throws IOException {
    first = ExampleFiles.minimal().replaceFirst("folder = .*", "folder = \"state/journal\"");
    terminal = folder.resolve("terminal.toml");
    save(first);
    save(first.replace("T-0001", "T-0002"));
    machine = ((Reading.Sound) TerminalFile.read(terminal)).terminal().machineFile();
    MachineFile.change(machine, "test", Clock.systemUTC(), m -> m.withTest("scanner", PASSED));
    MachineFile.change(machine, "test", Clock.systemUTC(), m -> m.withTest("card-reader", PASSED));
  }

  @Test
  void listsBothFiles() throws IOException {
    String listed = run(0, "history", "--lang", "en");
    assertThat(listed)
        .contains(terminal + ":", machine + ":")
        .containsPattern(" 2 .* init .*← now")
        .containsPattern(" 1 .* test");
    Files.writeString(terminal, first + "# by hand\n");
    assertThat(run(0, "history", "--lang", "zh")).contains("手工改过");
    assertThat(run(0, "history", "--json")).contains("\"editedSince\":true");
  }

  @Test
  void goesBackInOneFileAndLeavesTheOther() throws IOException {
    String found = Files.readString(machine);
    assertThat(run(0, "rollback", "terminal", "1", "--lang", "en")).contains("version 1");
    assertThat(terminal).hasContent(first);
    assertThat(machine).hasContent(found);

    run(0, "rollback", "machine", "1");
    assertThat(terminal).hasContent(first);
    assertThat(MachineFile.read(machine))
        .isEqualTo(new MachineFile.Found.Sound(MachineFile.NOTHING.withTest("scanner", PASSED)));

    run(0, "rollback", "terminal", "2");
    assertThat(terminal).content().contains("T-0002");
  }

  @Test
  void mendsABrokenTerminalFile() throws IOException {
    Files.writeString(terminal, "]");
    run(0, "rollback", "terminal", "2");
    assertThat(TerminalFile.read(terminal)).isInstanceOf(Reading.Sound.class);
    assertThat(run(1, "rollback", "terminal", "3")).contains("]");
    run(2, "rollback", "terminal", "99");
    run(2, "rollback", "both", "1");
  }

  private void save(String text) throws IOException {
    try (KeptFile.Hold hold = new KeptFile(terminal).hold()) {
      hold.save(text, "init", Clock.systemUTC());
    }
  }

  private String run(int status, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--terminal", terminal.toString()));
    String[] arguments = all.toArray(String[]::new);
    assertThat(OnTheBench.run(new PrintWriter(out), new PrintWriter(err), arguments))
        .as(out + "" + err)
        .isEqualTo(status);
    return out.toString();
  }
}
