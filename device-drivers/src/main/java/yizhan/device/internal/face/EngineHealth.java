package yizhan.device.internal.face;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.face.FaceComparison;
import yizhan.device.face.FaceComparison.Nothing;

/** What is known of an engine: nobody is asked for a consent with which nothing could be done. */
final class EngineHealth {
  /** It is a program that has to start: not for every look at the terminal. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** Somebody may just be mending it. */
  private static final Duration BAD_FOR = Duration.ofSeconds(20);

  /** One that fails when it compares may well say that it is ready. */
  private static final Duration FAILED_FOR = Duration.ofMinutes(5);

  private static final Condition CAMERA = new Condition(Kind.OFFLINE, "camera");

  private final Path camera;
  private DeviceStatus known = DeviceStatus.unknown(Kind.OFFLINE);
  private Deadline due = Deadline.in(Duration.ZERO);
  private Deadline greeting = Deadline.in(Duration.ZERO);
  private int asked;
  private int comparisons;

  /**
   * @param camera the name of a device; one that lies in no folder cannot be looked for
   */
  EngineHealth(Path camera) {
    this.camera = camera;
  }

  synchronized DeviceStatus known() {
    return known;
  }

  /**
   * Whether the engine is to be asked now, and then by which number its answer goes.
   *
   * @param until cancelled when it is to compare meanwhile
   */
  synchronized Optional<Integer> asking(Deadline until) {
    if (!isDue()) return Optional.empty();
    greeting = until;
    return Optional.of(++asked);
  }

  /** What can be seen without the engine is seen here. */
  private boolean isDue() {
    if (comparisons > 0) return false; // the camera is taken
    if (camera.isAbsolute() && !Files.exists(camera)) {
      note(DeviceStatus.of(List.of(CAMERA)), Duration.ZERO);
      return false;
    }
    return due.passed();
  }

  /** It compares from now on: nothing else that it says is believed until it has ended. */
  synchronized void comparing() {
    comparisons++;
    asked++;
    greeting.cancel();
  }

  /** Whatever came of it. */
  synchronized void comparisonEnded() {
    comparisons--;
  }

  /** What it said of itself; older news by now where it has compared meanwhile. */
  synchronized void said(int number, HelloAnswer answer) {
    if (number != asked) return;
    switch (answer) {
      case READY -> note(DeviceStatus.READY, GOOD_FOR);
      case NO_CAMERA -> note(DeviceStatus.of(List.of(CAMERA)), BAD_FOR);
      case NOT_STARTED -> note(bad(Kind.MISCONFIGURED), BAD_FOR);
      case NONSENSE -> note(bad(Kind.BROKEN), BAD_FOR);
    }
  }

  /** It has compared, or should have. */
  synchronized void compared(FaceComparison comparison) {
    if (!(comparison instanceof Nothing(var why))) {
      note(DeviceStatus.READY, GOOD_FOR);
      return;
    }
    switch (why) {
      case NOBODY, NO_PHOTO -> note(DeviceStatus.READY, GOOD_FOR);
      case NO_CAMERA -> note(DeviceStatus.of(List.of(CAMERA)), BAD_FOR);
      case NOT_STARTED -> note(bad(Kind.MISCONFIGURED), BAD_FOR);
      case CRASHED, TOO_SLOW, NONSENSE -> note(bad(Kind.BROKEN), FAILED_FOR);
    }
  }

  private static DeviceStatus bad(Kind kind) {
    return DeviceStatus.of(List.of(Condition.of(kind)));
  }

  private void note(DeviceStatus status, Duration lasts) {
    known = status;
    due = Deadline.in(lasts);
  }
}
