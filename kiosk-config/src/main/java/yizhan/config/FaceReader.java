package yizhan.config;

import java.time.Duration;

/** Reads what compares faces. */
final class FaceReader {
  private static final int LONGEST = 200;
  private static final int HIGHEST = 1_000;
  private static final Kind<Duration> COMPARISON =
      Quantities.duration(Duration.ofSeconds(5), Duration.ofSeconds(60));
  private static final Duration USUAL_COMPARISON = Duration.ofSeconds(20);
  private static final Kind<Duration> LOCK =
      Quantities.duration(Duration.ofSeconds(60), Duration.ofHours(24));
  private static final Duration USUAL_LOCK = Duration.ofMinutes(30);

  private FaceReader() {}

  static FaceSettings read(Section face) {
    FaceSettings settings =
        new FaceSettings(
            face.required("engine", Kinds.words(LONGEST), ""),
            face.required("camera", Kinds.words(LONGEST), ""),
            face.required("least-score", Kinds.whole(1, HIGHEST), HIGHEST),
            face.optional("within", COMPARISON).orElse(USUAL_COMPARISON),
            face.optional("lock", LOCK).orElse(USUAL_LOCK));
    face.close();
    return settings;
  }
}
