package yizhan.config.bench;

import java.time.Duration;
import java.time.Instant;
import yizhan.config.FaceSettings;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.FaceEngines;

/**
 * Asks the program that compares faces whether it could, in the words of {@code
 * docs/face-engine.md}; no frame is taken for that. Without it nobody is sent away: there is always
 * another way.
 */
final class FaceGreeting {
  /** Makers load a lot when they start. */
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final DeviceStatus status;

  private FaceGreeting(DeviceStatus status) {
    this.status = status;
  }

  static FaceGreeting of(FaceSettings face) {
    return new FaceGreeting(
        FaceEngines.program(face.command(), face.camera()).status(Deadline.in(ANSWER)));
  }

  /** For somebody who tries it. */
  TrialEnd end() {
    return new TrialEnd(status.usable(), words());
  }

  /** For the doctor. */
  Checkup checkup() {
    return Checkup.of(said(new Verdicts()).of(FaceSettings.KEY, name()));
  }

  /** For the report, with its last test. */
  Readiness.Item item(MachineFile machine, Instant now) {
    Verdicts verdicts = said(new Verdicts());
    DeviceItems.tried(FaceSettings.KEY, machine, now, verdicts);
    return DeviceItems.dispensable(verdicts.of(FaceSettings.KEY, name()));
  }

  private Verdicts said(Verdicts verdicts) {
    return verdicts.say(status.usable() ? Light.GREEN : Light.AMBER, words());
  }

  private static Phrase name() {
    return Phrase.of("find." + FaceSettings.KEY);
  }

  private Phrase words() {
    if (status.usable()) return Phrase.of("try.face-ready");
    if (has(Condition.Kind.MISCONFIGURED)) return Phrase.of("try.face-not-started");
    if (has(Condition.Kind.BROKEN)) return Phrase.of("try.face-nonsense");
    return Phrase.of("try.face-no-camera");
  }

  private boolean has(Condition.Kind kind) {
    return status.conditions().contains(Condition.of(kind));
  }
}
