package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.MachineFile.Found;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.SheetSize;

/**
 * What a terminal found out about itself survives, and is not believed when it was tampered with.
 */
class MachineFileTest {
  private static final EvidenceProfile PROFILE =
      new EvidenceProfile(
          "打印机 \"A\\B\"",
          true,
          false,
          Map.of(SheetSize.A3, 2),
          Duration.ofMillis(1_250),
          true,
          Memory.FORGETS);

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = folder.resolve("state").resolve("machine.toml");
    MachineFile written = new MachineFile(Optional.of(PROFILE));
    written.write(file);
    assertThat(MachineFile.read(file)).isEqualTo(new Found.Sound(written));
    assertThat(folder.resolve("state").toFile().list()).containsExactly("machine.toml");
  }

  @Test
  void replacesWhatItKnew() throws IOException {
    Path file = folder.resolve("machine.toml");
    new MachineFile(Optional.of(PROFILE)).write(file);
    MachineFile.NOTHING.write(file);
    assertThat(MachineFile.read(file)).isEqualTo(new Found.Sound(MachineFile.NOTHING));
  }

  @Test
  void saysNothingWhereNothingWasMeasured() {
    assertThat(MachineFile.read(folder.resolve("none")))
        .isEqualTo(new Found.Sound(MachineFile.NOTHING));
  }

  @Test
  void saysAllThatIsWrongInIt() throws IOException {
    Path file = folder.resolve("machine.toml");
    Files.writeString(
        file,
        """
        [sheet-printer]
        printer = "p"
        job-sheets = "yes"
        job-impressions = true
        counter-step-a3 = 0
        counter-lag = "3"
        says-tray = true
        memory = "perhaps"
        trusted = true
        """);
    assertThat(MachineFile.read(file))
        .isInstanceOfSatisfying(
            Found.Unsound.class,
            found ->
                assertThat(found.problems())
                    .extracting(Problem::key)
                    .containsExactly(
                        "sheet-printer.job-sheets",
                        "sheet-printer.counter-step-a3",
                        "sheet-printer.counter-lag",
                        "sheet-printer.memory",
                        "sheet-printer.trusted"));
  }
}
