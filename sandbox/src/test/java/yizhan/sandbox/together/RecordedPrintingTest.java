package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.connect.Recording;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.replay.ReplaySandbox;
import yizhan.sandbox.sheet.Mishap;
import yizhan.sandbox.sheet.SamplePdf;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.SheetPrinterSettings;

/**
 * One sheet printed over IPP, recorded, masked, and played back: the driver comes to the same end,
 * and neither who it was for nor the document is in the file. Recordings of an earlier day are kept
 * as fixtures.
 */
@ExtendWith(NothingLeftOpen.class)
class RecordedPrintingTest {
  private static final String NAME = "测试用户/T0001";

  /** What becomes of that name in a recording. */
  private static final String LIKE_IT = "样样样样/X0000";

  private static final Duration AMPLE = Duration.ofSeconds(10);
  private static final byte[] PDF = SamplePdf.of(SheetSize.A3);

  @TempDir Path folder;

  /** What happens to the sheet, or to the printer's last word about it. */
  enum Scene {
    PRINT,
    PRINT_ABORTED,
    PRINT_HALF;

    private String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rec";
    }

    private void prepare(SheetPrinterSandbox printer) {
      printer.setSlowness(Duration.ZERO);
      if (this == PRINT_ABORTED) printer.next(Mishap.ABORTED);
    }

    /** A look at the job passes, and the answer to the document breaks off. */
    private void beforeSending(SheetPrinterSandbox printer) {
      if (this != PRINT_HALF) return;
      printer.faults().failNext(Fault.SLOW);
      printer.faults().failNext(Fault.HALF);
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesToTheSameEndWhenPlayedBack(Scene scene) throws Exception {
    Path file = folder.resolve(scene.file());
    Recording recording = new Recording();
    String live;
    try (SheetPrinterSandbox real =
            SheetPrinterSandbox.open(
                SheetPrinterSettings.into(folder.resolve("out"))
                    .withTimePerSheet(Duration.ofMillis(150)));
        SheetPrinter driver =
            recording.ipp(URI.create(real.uri()), Optional.empty(), Optional.empty())) {
      scene.prepare(real);
      live = play(driver, NAME, () -> scene.beforeSending(real));
    }
    assertThat(recording.write(file)).isTrue();
    assertNobodyIn(Files.readString(file));
    Files.writeString(file, "# outcome: " + live + "\n", StandardOpenOption.APPEND);
    Path kept = Files.createDirectories(Path.of("target/recordings")).resolve(scene.file());
    Files.writeString(kept, Files.readString(file));
    assertThat(playBack(file, LIKE_IT)).isEqualTo(live);
  }

  @ParameterizedTest
  @EnumSource
  void comesToTheEndThatItOnceCameTo(Scene scene) throws Exception {
    Path kept = fixture(scene);
    try (ReplaySandbox replay = new ReplaySandbox(kept)) {
      assertThat(playBack(kept, LIKE_IT)).isEqualTo(replay.remark("outcome").orElseThrow());
    }
  }

  @Test
  void tellsADriverThatAsksForSomethingElse() throws Exception {
    Path file = folder.resolve("other.rec");
    String tray = HexFormat.of().formatHex("tray-1".getBytes(StandardCharsets.UTF_8));
    String other = HexFormat.of().formatHex("tray-3".getBytes(StandardCharsets.UTF_8));
    List<String> lines =
        Files.readAllLines(fixture(Scene.PRINT)).stream()
            .map(line -> line.contains(" > ") ? line.replace(tray, other) : line)
            .toList();
    Files.write(file, lines);
    try (ReplaySandbox replay = new ReplaySandbox(file);
        SheetPrinter driver = SheetPrinters.ipp(at(replay))) {
      assertThat(play(driver, LIKE_IT, () -> {})).startsWith("gave up");
      assertThat(replay.mismatch().orElseThrow()).matches("act \\d+: byte \\d+ is 31");
    }
  }

  private static Path fixture(Scene scene) throws Exception {
    return Path.of(
        Objects.requireNonNull(
                RecordedPrintingTest.class.getResource("/recordings/" + scene.file()))
            .toURI());
  }

  private static String playBack(Path file, String jobName) throws IOException {
    try (ReplaySandbox replay = new ReplaySandbox(file)) {
      String end;
      try (SheetPrinter driver = SheetPrinters.ipp(at(replay))) {
        end = play(driver, jobName, () -> {});
      }
      assertThat(replay.mismatch()).isEmpty();
      return end;
    }
  }

  /** Another address than the real printer's, and a longer one. */
  private static URI at(ReplaySandbox replay) {
    return URI.create("ipp://127.0.0.1:" + replay.port() + "/printers/played-back");
  }

  private static String play(SheetPrinter printer, String jobName, Runnable beforeSending) {
    try {
      SheetJob job =
          printer.create(new SheetOrder(jobName, SheetSize.A3, "tray-1"), Deadline.in(AMPLE));
      beforeSending.run();
      return printed(printer, job) + ", " + printer.look(Deadline.in(AMPLE)).status().conditions();
    } catch (DeviceException e) {
      return "gave up " + e.reason();
    }
  }

  private static String printed(SheetPrinter printer, SheetJob job) throws DeviceException {
    try {
      printer.send(job, PDF, Deadline.in(AMPLE));
      JobReport last = printer.follow(job, _ -> {}, Deadline.in(AMPLE));
      return last.state() + " " + last.reasons() + " " + last.sheetsCompleted();
    } catch (DeviceException unheard) {
      return unheard.reason()
          + ", found "
          + printer.find(job.name(), Deadline.in(AMPLE)).map(JobReport::state);
    }
  }

  private static void assertNobodyIn(String recording) {
    for (String word : List.of("测试", "T0001", "%PDF", "MediaBox", "127.0.0.1", "yizhan-kiosk"))
      assertThat(recording)
          .doesNotContain(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
  }
}
