package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.MachineFile.Found;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.SheetSize;

/**
 * What a terminal found out about itself survives, and is not believed when it was tampered with.
 */
class MachineFileTest {
  private static final Instant NOW = Instant.parse("2026-11-26T01:02:03Z");

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

  private static final MachineFile ALL =
      MachineFile.NOTHING
          .with(PROFILE)
          .withPin("card-reader", new DevicePin("05.01-1", "a \"b\"\u0007", "", "/dev/ttyS0"))
          .withCalibration(
              "tray-1.a",
              new TrayCalibration(
                  "urn:uuid:1", new Correction(0.4, -1.25, 1.002, 0.05), 0.12, NOW, "李\\四"))
          .withTest("scanner", new TestResult(false, NOW, "p", "trial.printer"))
          .withPrint("T-1/trial/7/A3", 2, NOW)
          .withPrint("T-1/trial/7/A4", 1, NOW)
          .with(Comfort.UNSET.withVolume(2).withBrightness(60));

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = folder.resolve("state").resolve("machine.toml");
    assertThat(changed(file, _ -> ALL)).isEqualTo(new Found.Sound(ALL));
    assertThat(MachineFile.read(file)).isEqualTo(new Found.Sound(ALL));
    assertThat(ALL.prints()).extracting(TestPrint::printed).doesNotHaveDuplicates();
  }

  @Test
  void changesOneThingAndKeepsTheRest() throws IOException {
    Path file = folder.resolve("machine.toml");
    changed(file, _ -> ALL);
    TestResult passed = new TestResult(true, NOW, "p", "trial.read");
    changed(file, known -> known.withTest("card-reader", passed));
    assertThat(MachineFile.read(file))
        .isEqualTo(new Found.Sound(ALL.withTest("card-reader", passed)));
  }

  @Test
  void keepsOnlyTheLastStepOfSoundAndLight() throws IOException {
    Path file = folder.resolve("machine.toml");
    changed(file, _ -> ALL);
    for (int percent : List.of(70, 80, 80, 90))
      assertThat(
              MachineFile.adjust(
                  file, Clock.systemUTC(), comfort -> comfort.withBrightness(percent)))
          .isInstanceOf(Found.Sound.class);
    KeptFile kept = new KeptFile(file);
    assertThat(kept.versions()).extracting(KeptFile.Version::number).containsExactly(1, 4);
    assertThat(kept.versions().getLast().text()).contains("90").isEqualTo(kept.text().orElse(""));
    changed(file, known -> known.withPrint("T-1/trial/8/A4", 1, NOW));
    MachineFile.adjust(file, Clock.systemUTC(), comfort -> comfort.withBrightness(50));
    assertThat(kept.versions()).hasSize(4);
  }

  @Test
  void doesNotWriteOverWhatItDoesNotUnderstand() throws IOException {
    Path file = Files.writeString(folder.resolve("machine.toml"), "trusted = true\n");
    assertThat(changed(file, _ -> ALL)).isInstanceOf(Found.Unsound.class);
    assertThat(file).hasContent("trusted = true");
  }

  /** Whatever a device or a person made it say: the kiosk could not start with it any more. */
  @Test
  void writesNothingThatItWouldNotUnderstand() throws IOException {
    Path file = folder.resolve("machine.toml");
    changed(file, _ -> ALL);
    List<UnaryOperator<MachineFile>> nonsense =
        List.of(
            known -> known.withPrint("T-1/trial/8/A4", -1, NOW),
            known -> known.withPrint("T-1/trial/8/A4", 4_000, NOW),
            known -> known.with(Comfort.UNSET.withBrightness(5)), // nobody would find the screen
            known -> known.withTest("scanner", new TestResult(true, NOW, "x\ny", "try.code-read")));
    for (UnaryOperator<MachineFile> how : nonsense)
      assertThat(changed(file, how)).isInstanceOf(Found.Unsound.class);
    assertThat(MachineFile.read(file)).isEqualTo(new Found.Sound(ALL));
  }

  private static Found changed(Path file, UnaryOperator<MachineFile> how) throws IOException {
    return MachineFile.change(file, "test", Clock.fixed(NOW, ZoneOffset.UTC), how);
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
        [pins.scanner]
        number = 5
        [tests."back-office"]
        passed = true
        at = "yesterday"
        by = "p"
        what = "w"
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
                        "sheet-printer.trusted",
                        "pins.scanner.place",
                        "pins.scanner.number",
                        "tests.back-office.at"));
  }
}
