package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.card.IdCard;
import yizhan.device.face.FaceComparison;
import yizhan.device.face.FaceComparison.Compared;
import yizhan.device.face.FaceComparison.Liveness;
import yizhan.device.face.FaceComparison.Nothing;
import yizhan.device.face.FaceComparison.Why;
import yizhan.device.face.FaceEngine;
import yizhan.device.face.FaceSight;

/** Looks at faces of the town, of those who agreed to that; some are somebody else's. */
final class TownFace implements FaceEngine {
  /** From which it is the same face. */
  static final int LEAST = 800;

  /** In a row, whatever was gone back over and however often somebody came again. */
  private static final int MOST_FAILURES = 3;

  private final SplittableRandom random;
  private final TownTable table;
  private final Map<String, Integer> failures = new HashMap<>();

  TownFace(SplittableRandom random, TownTable table) {
    this.random = random;
    this.table = table;
  }

  @Override
  public DeviceStatus known() {
    return DeviceStatus.READY;
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    return known();
  }

  @Override
  public FaceComparison compare(IdCard.Photo photo, Consumer<FaceSight> sight, Deadline deadline) {
    String number = new String(photo.wlt(), StandardCharsets.US_ASCII);
    assertThat(table.faceAgreed()).as("agreed to before a frame was taken").isEqualTo(number);
    assertThat(failures.getOrDefault(number, 0)).as("tries of one card").isLessThan(MOST_FAILURES);
    sight.accept(FaceSight.HOLD_STILL);
    FaceComparison seen = seen();
    boolean compared = seen instanceof Compared;
    boolean same = seen.equals(new Compared(LEAST, Liveness.LIVE));
    if (same) failures.remove(number);
    else if (compared) failures.put(number, failures.getOrDefault(number, 0) + 1);
    table.face(same);
    return seen;
  }

  private FaceComparison seen() {
    return switch (random.nextInt(8)) {
      case 0 -> new Compared(LEAST, Liveness.LIVE);
      case 1, 2, 3, 4 -> new Compared(LEAST - 1, Liveness.LIVE);
      case 5 -> new Compared(1_000, Liveness.NOT_LIVE);
      case 6 -> new Compared(1_000, Liveness.UNSURE);
      default -> nothing(Why.values());
    };
  }

  private FaceComparison nothing(Why[] reasons) {
    return new Nothing(reasons[random.nextInt(reasons.length)]);
  }
}
