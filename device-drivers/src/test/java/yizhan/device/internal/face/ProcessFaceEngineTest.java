package yizhan.device.internal.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.card.IdCard.Photo;
import yizhan.device.connect.FaceEngines;
import yizhan.device.face.FaceComparison;
import yizhan.device.face.FaceComparison.Compared;
import yizhan.device.face.FaceComparison.Liveness;
import yizhan.device.face.FaceComparison.Nothing;
import yizhan.device.face.FaceComparison.Why;
import yizhan.device.face.FaceEngine;
import yizhan.device.face.FaceSight;

/** Programs that keep the contract of a face engine, and programs that do not. */
class ProcessFaceEngineTest {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final Duration SOON = Duration.ofMillis(400);
  private static final String CAMERA = "a camera";
  private static final Photo PHOTO = new Photo(new byte[] {1, 2, 3, -1});

  @TempDir Path folder;

  @Test
  void handsPhotoAndCameraOverAndTellsWhatIsSeenMeanwhile() throws Exception {
    Path asked = folder.resolve("asked");
    List<FaceSight> seen = new ArrayList<>();
    FaceEngine engine =
        program(
            "head -n 1 > '%s'; echo ENGINE shop 1; echo SEE NOBODY; echo SEE HOLD-STILL;"
                    .formatted(asked)
                + " echo RESULT 873 LIVE");
    assertThat(engine.compare(PHOTO, seen::add, Deadline.in(AMPLE)))
        .isEqualTo(new Compared(873, Liveness.LIVE));
    assertThat(seen).containsExactly(FaceSight.NOBODY, FaceSight.HOLD_STILL);
    String photo = Base64.getEncoder().encodeToString(PHOTO.wlt());
    assertThat(asked).hasContent("COMPARE 1 " + photo + " " + CAMERA + "\n");
  }

  @ParameterizedTest
  @CsvSource({"RESULT 0 NOT-LIVE, 0, NOT_LIVE", "RESULT 1000 UNSURE, 1000, UNSURE"})
  void takesEachResult(String line, int score, Liveness liveness) throws Exception {
    assertThat(compared("read x; echo " + line)).isEqualTo(new Compared(score, liveness));
  }

  @ParameterizedTest
  @CsvSource({
    "'read x; echo NO CAMERA', NO_CAMERA",
    "'read x; echo SEE NOBODY; echo NO BODY', NOBODY",
    "'read x; echo NO PHOTO', NO_PHOTO",
    "'exit 0', CRASHED",
    "'read x; echo SEE HOLD-STILL; kill -SEGV $$', CRASHED",
    "'read x; printf \"RESULT 999 LIVE\"; exit 1', CRASHED",
    "'read x; echo RESULT 1001 LIVE', NONSENSE",
    "'read x; echo RESULT 999', NONSENSE",
    "'read x; echo RESULT -1 LIVE', NONSENSE",
    "'read x; echo RESULT 999 live', NONSENSE",
    "'read x; echo SEE STARS', NONSENSE",
    "'read x; echo SEE hold-still', NONSENSE",
    "'read x; echo ENGINE a; echo ENGINE b; sleep 600', NONSENSE",
    "'read x; echo SEE NOBODY; echo ENGINE late; sleep 600', NONSENSE",
    "'read x; echo', NONSENSE",
    "'while :; do printf ++++++++++++++++; done', NONSENSE",
    "'cat /dev/urandom', NONSENSE"
  })
  void saysWhyNothingCameOfIt(String script, Why why) throws Exception {
    assertThat(compared(script)).isEqualTo(new Nothing(why));
  }

  @Test
  void asksNobodyAboutACardWithoutAPhoto() throws Exception {
    Path started = folder.resolve("started");
    assertThat(
            program("touch '%s'; echo RESULT 999 LIVE".formatted(started))
                .compare(new Photo(new byte[0]), _ -> {}, Deadline.in(AMPLE)))
        .isEqualTo(new Nothing(Why.NO_PHOTO));
    assertThat(started).doesNotExist();
  }

  @Test
  void saysThatAProgramIsNotThere() throws Exception {
    FaceEngine none = FaceEngines.program(List.of(folder.resolve("none").toString()), CAMERA);
    assertThat(none.status(Deadline.in(AMPLE)).has(Condition.Kind.MISCONFIGURED)).isTrue();
    assertThat(none.compare(PHOTO, _ -> {}, Deadline.in(AMPLE)))
        .isEqualTo(new Nothing(Why.NOT_STARTED));
  }

  @ParameterizedTest
  @CsvSource({
    "'read x; echo ENGINE shop 1; echo READY', READY, ",
    "'echo NO CAMERA', UNUSABLE, OFFLINE",
    "'exit 0', UNUSABLE, BROKEN",
    "'echo RESULT 999 LIVE', UNUSABLE, BROKEN",
    "'echo SEE NOBODY; echo READY', UNUSABLE, BROKEN",
    "'sleep 600', UNUSABLE, BROKEN"
  })
  void saysWhetherItCouldCompare(String script, DeviceStatus.State state, Condition.Kind why) {
    FaceEngine engine = program(script);
    assertThat(engine.known().usable()).as("before anybody asked").isFalse();
    DeviceStatus status = engine.status(Deadline.in(SOON));
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.conditions())
        .extracting(Condition::kind)
        .isEqualTo(why == null ? List.of() : List.of(why));
    assertThat(engine.known()).isEqualTo(status);
  }

  @Test
  void isAskedNoMoreThanIsNeeded() throws Exception {
    Path asked = Files.writeString(folder.resolve("asked"), "");
    FaceEngine engine = program("read x; echo \"$x\" >> '%s'; echo READY".formatted(asked));
    for (int i = 0; i < 3; i++)
      assertThat(engine.status(Deadline.in(AMPLE))).isEqualTo(DeviceStatus.READY);
    assertThat(asked).hasContent("HELLO 1 " + CAMERA + "\n");
  }

  /** Two at once would fight for one camera, and one would say that there is none. */
  @Test
  void isNotAskedWhileItCompares() throws Exception {
    FaceEngine engine =
        program(
            "read verb x; echo $verb >> '%s'; test $verb = HELLO && echo NO CAMERA && exit;"
                    .formatted(folder.resolve("asked"))
                + " echo SEE HOLD-STILL; echo RESULT 900 LIVE");
    engine.compare(PHOTO, _ -> engine.status(Deadline.in(AMPLE)), Deadline.in(AMPLE));
    assertThat(folder.resolve("asked")).hasContent("COMPARE\n");
    assertThat(engine.known()).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void isNotAskedAnyLongerWhenItIsToCompare() throws Exception {
    FaceEngine engine =
        program(
            "read verb x; test $verb = HELLO && touch '%s' && exec sleep 600; echo RESULT 900 LIVE"
                .formatted(folder.resolve("asked")));
    CompletableFuture<DeviceStatus> greeted =
        CompletableFuture.supplyAsync(() -> engine.status(Deadline.in(AMPLE)));
    Deadline begun = Deadline.in(AMPLE);
    while (!Files.exists(folder.resolve("asked"))) begun.pause(Duration.ofMillis(5), "a start");
    engine.compare(PHOTO, _ -> {}, Deadline.in(AMPLE));
    greeted.get(5, TimeUnit.SECONDS);
    assertThat(engine.known()).isEqualTo(DeviceStatus.READY);
  }

  /** Whoever fails at the work itself is not asked for it by the next citizen at once. */
  @Test
  void isNotUsableForAWhileAfterItHasFailed() throws Exception {
    FaceEngine engine = program("read verb x; test $verb = HELLO && echo READY");
    assertThat(engine.status(Deadline.in(AMPLE)).usable()).isTrue();
    assertThat(engine.compare(PHOTO, _ -> {}, Deadline.in(AMPLE)))
        .isEqualTo(new Nothing(Why.CRASHED));
    assertThat(engine.known().usable()).isFalse();
    assertThat(engine.status(Deadline.in(AMPLE)).usable()).isFalse();
  }

  @Test
  void seesThatItsCameraIsPulledOutAndThereAgain() throws Exception {
    Path camera = Files.writeString(folder.resolve("camera"), "");
    FaceEngine engine =
        FaceEngines.program(List.of("/bin/sh", "-c", "echo READY"), camera.toString());
    assertThat(engine.status(Deadline.in(AMPLE)).usable()).isTrue();
    Files.delete(camera);
    assertThat(engine.status(Deadline.in(AMPLE)).conditions())
        .containsExactly(new Condition(Condition.Kind.OFFLINE, "camera"));
    Files.writeString(camera, "");
    assertThat(engine.status(Deadline.in(AMPLE)).usable()).isTrue();
  }

  /** Nothing that has seen a face outlives its time, however busy it pretends to be. */
  @ParameterizedTest
  @CsvSource({"'sleep 600'", "'while :; do echo SEE HOLD-STILL; done'"})
  void killsAnEngineThatComesToNoEnd(String script) throws Exception {
    long begun = System.nanoTime();
    FaceComparison comparison = program(script).compare(PHOTO, _ -> {}, Deadline.in(SOON));
    assertThat(comparison).isEqualTo(new Nothing(Why.TOO_SLOW));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON.plusSeconds(2));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void endsSoonAfterACancel() throws Exception {
    Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(deadline::cancel);
    assertThatThrownBy(() -> program("sleep 600").compare(PHOTO, _ -> {}, deadline))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private FaceComparison compared(String script) throws DeviceException {
    return program(script).compare(PHOTO, _ -> {}, Deadline.in(AMPLE));
  }

  private static FaceEngine program(String script) {
    return FaceEngines.program(List.of("/bin/sh", "-c", script), CAMERA);
  }
}
