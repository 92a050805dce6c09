package yizhan.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** What the attendant tells, and that nothing is left when it has gone. */
@ExtendWith(NothingLeftOpen.class)
class AttendantTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Sight> seen = new CopyOnWriteArrayList<>();
  private final List<Attendant.Told> told = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit makes the folder
  AttendantTest() {}

  @Test
  void saysWhyADeedCannotBeDoneAndGoesOn() throws Exception {
    try (SandboxStation station = SandboxStation.open(StationSettings.in(folder));
        Attendant attendant = new Attendant(station, seen::add, told::add)) {
      Hands hands = new Hands(station);
      attendant.please(hands.takePaper());
      attendant.please(hands.flip("sheet-printer", "empty tray-9"));
      attendant.please(hands.lift());
      await().atMost(PATIENCE).until(() -> told.size() == 3);
      assertThat(told.get(0).complaint()).contains("no paper");
      assertThat(told.get(1).complaint()).contains("tray-9");
      assertThat(told.get(2).done()).isTrue();
    }
  }

  @Test
  void looksByItselfAndShowsOnlyWhatHasChanged() throws Exception {
    try (SandboxStation station = SandboxStation.open(StationSettings.in(folder));
        Attendant attendant = new Attendant(station, seen::add, told::add)) {
      attendant.start();
      await().atMost(PATIENCE).until(() -> seen.size() == 1);
      attendant.please(new Hands(station).lift()); // nothing lies there
      await().atMost(PATIENCE).until(() -> told.size() == 1);
      assertThat(seen).hasSize(1);
      station.sheetPrinter().openDoor();
      await().atMost(PATIENCE).until(() -> seen.size() == 2 && seen.get(1).printer().doorOpen());
    }
  }

  @Test
  void tellsWhoeverComesAfterTheEnd() throws Exception {
    try (SandboxStation station = SandboxStation.open(StationSettings.in(folder))) {
      Attendant attendant = new Attendant(station, seen::add, told::add);
      attendant.close();
      attendant.please(new Hands(station).lift());
      assertThat(told).singleElement().matches(it -> !it.done());
    }
  }
}
