package yizhan.kiosk.equipment;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.sign.GuideLights;
import yizhan.kiosk.prompt.Place;

/** Lamps go on showing the way whatever a driver does. */
class GuideLampsTest {
  @Test
  void goOnAfterABugInTheDriver() {
    FaultyBoard board = new FaultyBoard();
    try (GuideLamps lamps =
        new GuideLamps(board, Map.of(Place.CARD_READER, 0, Place.SHEET_OUTPUT, 1))) {
      lamps.light(Optional.of(Place.CARD_READER));
      await().until(() -> board.failed);
      lamps.light(Optional.of(Place.SHEET_OUTPUT));
      await().until(() -> board.lit.equals(Set.of(1)));
    }
  }

  /** One that throws at the first lamp that is to shine. */
  private static final class FaultyBoard implements GuideLights {
    private final Set<Integer> lit = new ConcurrentSkipListSet<>();
    private volatile boolean failed;

    @Override
    public void set(int lamp, boolean on, Deadline deadline) {
      if (on && !failed) {
        failed = true;
        throw new IllegalStateException("a bug");
      }
      if (on) lit.add(lamp);
      else lit.remove(lamp);
    }

    @Override
    public String describe() {
      return "faulty";
    }

    @Override
    public DeviceStatus status(Deadline deadline) {
      return DeviceStatus.READY;
    }

    @Override
    public void close() {}
  }
}
