package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.connect.FaceEngines;
import yizhan.device.face.FaceSight;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.LookAtCamera.Answer;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Source.Tell;

/** What of an engine's words reaches the screen. */
class FaceDeskTest {
  @TempDir Path folder;

  /** An engine that says something new as fast as it can must not drown the fingers. */
  @Test
  void tellsNoMoreThanPeopleCanRead() throws Exception {
    List<FaceSight> told = told("while :; do echo SEE HOLD-STILL; echo SEE TOO-FAR; done");
    assertThat(told).hasSizeBetween(2, 4);
  }

  @Test
  void tellsNothingTwice() throws Exception {
    assertThat(told("while :; do echo SEE NOBODY; echo SEE NOBODY; done")).isEmpty();
    assertThat(told("while :; do echo SEE HOLD-STILL; done")).hasSize(1);
  }

  private List<FaceSight> told(String script) throws Exception {
    FaceDesk desk =
        new FaceDesk(
            FaceEngines.program(List.of("/bin/sh", "-c", script), "/dev/camera"),
            new FaceTries(
                Duration.ofMinutes(30),
                System::nanoTime,
                new TriesFile(folder, Clock.systemUTC(), new SecureRandom())),
            800,
            Duration.ofMillis(1_600));
    List<FaceSight> told = new ArrayList<>();
    Tell<Answer> tell = prompt -> told.add(seen(prompt));
    assertThat(desk.compared(TownReader.card(1), tell)).isEqualTo(Answer.NO_ENGINE);
    return told;
  }

  private static FaceSight seen(Prompt<Answer> prompt) {
    return ((LookAtCamera) prompt).sight();
  }
}
