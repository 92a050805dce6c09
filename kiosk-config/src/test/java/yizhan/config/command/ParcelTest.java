package yizhan.config.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.KeptFile;
import yizhan.config.MachineFile;
import yizhan.config.TestResult;

/** A machine that takes another one's place is what that one was. */
class ParcelTest {
  private static final TestResult PASSED =
      new TestResult(true, Instant.parse("2026-11-26T01:02:03Z"), "p", "try.card-read");

  @TempDir private Path folder;
  private String minimal = "";

  @BeforeEach
  void readAnExample() throws IOException {
    try (var example =
        Objects.requireNonNull(ParcelTest.class.getResourceAsStream("../good/minimal.toml"))) {
      minimal =
          new String(example.readAllBytes(), StandardCharsets.UTF_8)
              .replaceFirst("folder = .*", "folder = \"state/journal\"");
    }
  }

  @Test
  void bringsBothFilesToAnotherMachine() throws IOException {
    Path old = terminal("old", minimal);
    MachineFile.change(
        machine(old), "test", Clock.systemUTC(), m -> m.withTest("card-reader", PASSED));
    String parcel = folder.resolve("parcel.zip").toString();
    assertThat(run("export", parcel, "--terminal", old.toString())).isZero();
    assertThat(run("export", parcel, "--terminal", old.toString())).isEqualTo(2);

    Path fresh = terminal("new", minimal.replace("T-0001", "T-0009"));
    assertThat(run("import", parcel, "--terminal", fresh.toString())).isZero();
    assertThat(fresh).hasContent(minimal);
    assertThat(machine(fresh)).hasSameTextualContentAs(machine(old));
    assertThat(new KeptFile(fresh).versions().getFirst().text()).contains("T-0009");
    try (var left = Files.list(Objects.requireNonNull(fresh.getParent()))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder("terminal.toml", "terminal.toml.history", "state");
    }
  }

  @Test
  void replacesNothingByWhatIsBroken() throws IOException {
    Path file = terminal("here", minimal);
    Path broken = folder.resolve("broken.zip");
    new Parcel("]", Optional.empty()).write(broken);
    assertThat(run("import", broken.toString(), "--terminal", file.toString())).isEqualTo(1);
    Path halfBroken = folder.resolve("half.zip");
    new Parcel(minimal.replace("T-0001", "T-0002"), Optional.of("trusted = true\n"))
        .write(halfBroken);
    assertThat(run("import", halfBroken.toString(), "--terminal", file.toString())).isEqualTo(1);
    Files.writeString(folder.resolve("no.zip"), "no zip");
    String noZip = folder.resolve("no.zip").toString();
    assertThat(run("import", noZip, "--terminal", file.toString())).isEqualTo(2);
    assertThat(file).hasContent(minimal);
  }

  private Path terminal(String name, String text) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    return Files.writeString(home.resolve("terminal.toml"), text);
  }

  private static Path machine(Path terminal) {
    return terminal.resolveSibling("state").resolve("machine.toml");
  }

  private static int run(String... arguments) {
    StringWriter said = new StringWriter();
    return OnTheBench.run(new PrintWriter(said), new PrintWriter(said), arguments);
  }
}
