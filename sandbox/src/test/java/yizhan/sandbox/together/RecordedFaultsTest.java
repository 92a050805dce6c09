package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.connect.Address;
import yizhan.device.connect.Recording;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.replay.ReplaySandbox;
import yizhan.sandbox.wire.Pty;

/**
 * What the simulated devices do under each fault, recorded from a serial line, masked, and played
 * back: the driver comes to the same end, and nobody is in the file. Recordings of an earlier day
 * are kept as fixtures; those that the long test makes anew are left in target/recordings.
 */
@ExtendWith(NothingLeftOpen.class)
class RecordedFaultsTest {
  private static final Duration SOON = Duration.ofMillis(700);
  private static final Duration AMPLE = Duration.ofSeconds(10);
  private static final int BAUD = 115_200;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"CARD", "RECEIPT", "CODE", "LAMPS"})
  void comesToTheSameEndWhenPlayedBack(RecordedScene scene) throws Exception {
    recordAndPlayBack(scene, AMPLE);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CARD", "RECEIPT", "CODE", "LAMPS"})
  void comesToTheSameEndUnderEachFault(RecordedScene scene) throws Exception {
    recordAndPlayBack(scene, SOON);
  }

  @ParameterizedTest
  @EnumSource
  void comesToTheEndThatItOnceCameTo(RecordedScene scene) throws Exception {
    Path kept =
        Path.of(
            Objects.requireNonNull(
                    RecordedFaultsTest.class.getResource("/recordings/" + scene.file()))
                .toURI());
    try (ReplaySandbox replay = new ReplaySandbox(kept)) {
      assertThat(playBack(scene, replay, scene.well() ? AMPLE : SOON))
          .isEqualTo(replay.remark("outcome").orElseThrow());
      assertThat(replay.mismatch()).isEmpty();
    }
  }

  @Test
  void tellsADriverThatSaysSomethingElse() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("other.rec"),
            "yizhan-recording 1\n0 open 115200\n5 > aaaaaa9669000312ffef\n9 < 00\n");
    try (ReplaySandbox replay = new ReplaySandbox(file)) {
      assertThat(playBack(RecordedScene.CARD, replay, AMPLE)).isEqualTo("gave up DISCONNECTED");
      assertThat(replay.mismatch()).hasValue("act 2: byte 7 is 20, not 12");
      assertThat(replay.done()).isFalse();
    }
  }

  private void recordAndPlayBack(RecordedScene scene, Duration time) throws Exception {
    Path file = folder.resolve(scene.file());
    Recording recording = new Recording();
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    String live;
    try (AutoCloseable _ = scene.device(line);
        Device driver = scene.recorded(recording, new Address.Serial(line.address(), BAUD))) {
      live = RecordedScene.play(driver, Deadline.in(time));
    }
    assertThat(recording.write(file)).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertNobodyIn(file);
    Files.writeString(file, "# outcome: " + live + "\n", StandardOpenOption.APPEND);
    Path kept = Files.createDirectories(Path.of("target/recordings")).resolve(scene.file());
    Files.writeString(kept, Files.readString(file));
    try (ReplaySandbox replay = new ReplaySandbox(file)) {
      assertThat(playBack(scene, replay, time)).isEqualTo(live);
      assertThat(replay.mismatch()).isEmpty();
    }
  }

  private static String playBack(RecordedScene scene, ReplaySandbox replay, Duration time) {
    try (Device driver = scene.plain(new Address.Tcp("127.0.0.1", replay.port()))) {
      return RecordedScene.play(driver, Deadline.in(time));
    }
  }

  private static void assertNobodyIn(Path file) throws IOException {
    String said = bytes(file, " > ");
    String heard = bytes(file, " < ");
    for (String word : RecordedScene.WORDS) {
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"))) {
        String hex = HexFormat.of().formatHex(word.getBytes(charset));
        assertThat(said).doesNotContain(hex);
        assertThat(heard).doesNotContain(hex);
      }
    }
  }

  private static String bytes(Path file, String side) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains(side))
        .map(line -> line.substring(line.indexOf(side) + side.length()))
        .collect(Collectors.joining());
  }
}
