package yizhan.kiosk.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.FaceEngines;
import yizhan.device.face.FaceEngine;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.glass.RecordingVoice;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownReader;

/** What home promises rests on this. */
@Timeout(10)
class StatusBoardTest {
  private static final BoardTimes QUICK =
      new BoardTimes(Duration.ofMillis(60), Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final AtomicReference<Supplier<TownOffice.Mishap>> asking =
      new AtomicReference<>(() -> TownOffice.Mishap.NONE);
  private final AtomicReference<Runnable> watch = new AtomicReference<>(() -> {});
  private final AtomicReference<Supplier<Books>> books =
      new AtomicReference<>(() -> Books.IN_ORDER);
  private final AtomicReference<Doors> doors = new AtomicReference<>(Doors.USUAL);

  @Test
  void tellsWhenTheDoorCloses() {
    try (StatusBoard board = board()) {
      List<Standing> heard = new CopyOnWriteArrayList<>();
      board.whenChanged(heard::add);
      await().until(() -> board.now().doors().equals(Doors.USUAL) && board.asked());
      Doors night = new Doors(new Door.Shut(Optional.empty()), new Door.Unsaid());
      doors.set(night);
      await().until(() -> board.now().doors().equals(night));
      assertThat(heard).last().isEqualTo(board.now());
    }
  }

  @Test
  void tellsWhenTheBooksFail() {
    try (StatusBoard board = board()) {
      await().until(() -> board.now().books() == Books.IN_ORDER);
      books.set(() -> Books.FAILING);
      await().until(() -> board.now().books() == Books.FAILING);
    }
  }

  @Test
  void tellsWhenTheVoiceFails() {
    try (StatusBoard board = board()) {
      await().until(() -> board.now().voice().usable());
      voice.status = DeviceStatus.of(List.of(Condition.of(Condition.Kind.MISCONFIGURED)));
      await().until(() -> !board.now().voice().usable());
      assertThat(Ailment.all(equipment, board.now()))
          .containsExactly(new Ailment("voice", voice.status));
    }
  }

  @Test
  void promisesNothingWhileItCannotAsk() {
    try (StatusBoard board = board()) {
      await().until(() -> !board.now().equals(Standing.UNASKED));
      books.set(() -> {
        throw new IllegalStateException("a bug");
      });
      await().until(() -> board.now().equals(Standing.UNASKED));
      books.set(() -> Books.IN_ORDER);
      await().until(() -> board.now().books() == Books.IN_ORDER);
    }
  }

  @Test
  void asksMoreRarelyWhereNothingChangesUntilSomebodyComes() {
    List<Long> asked = new CopyOnWriteArrayList<>();
    List<Long> trays = new CopyOnWriteArrayList<>();
    watch.set(() -> trays.add(System.nanoTime()));
    asking.set(() -> {
      asked.add(System.nanoTime());
      return TownOffice.Mishap.NONE;
    });
    try (StatusBoard board = board(Duration.ofMillis(20), Duration.ZERO)) {
      long calm = Duration.ofMillis(99).toNanos();
      await().until(() -> asked.size() > 31 && lastGap(asked) >= calm);
      int before = asked.size();
      int watched = trays.size();
      await().until(() -> asked.size() > before + 2);
      for (int i = before; i < before + 2; i++)
        assertThat(asked.get(i) - asked.get(i - 1)).isGreaterThanOrEqualTo(calm);
      assertThat(trays.size() - watched).as("trays are watched in every turn").isGreaterThan(7);
      board.attend(true);
      await().pollInterval(Duration.ofMillis(5)).until(() -> lastGap(asked) < calm);
      int come = asked.size();
      int seen = trays.size();
      await().until(() -> trays.size() > seen + 40);
      assertThat(asked.size() - come).as("as long as somebody is there").isGreaterThan(38);
      board.attend(false);
      await().until(() -> lastGap(asked) >= calm);
    }
  }

  private static long lastGap(List<Long> times) {
    int last = times.size() - 1;
    return times.get(last) - times.get(last - 1);
  }

  @Test
  void knowsNoPolicyWhereTheOfficeDoesNotAnswer() {
    asking.set(() -> TownOffice.Mishap.UNREACHABLE);
    try (StatusBoard board = board()) {
      await().until(board::asked);
      assertThat(board.now().policies()).isEmpty();
      asking.set(() -> TownOffice.Mishap.NONE);
      await().until(() -> board.now().policies().isPresent());
    }
  }

  /** Its answer is told as soon as it is there, by no round that waited for it. */
  @Test
  void waitsForNoEngineThatStartsSlowly(@TempDir Path folder) throws Exception {
    Path loaded = folder.resolve("loaded");
    String script = "until [ -e '%s' ]; do sleep 0.02; done; echo READY".formatted(loaded);
    equipment =
        equipment(Optional.of(FaceEngines.program(List.of("/bin/sh", "-c", script), "a camera")));
    try (StatusBoard board = board(Duration.ofHours(1), Duration.ZERO)) {
      await().atMost(Duration.ofSeconds(4)).until(board::asked);
      assertThat(board.now().cardReader().usable()).isTrue();
      assertThat(board.now().faces().usable()).isFalse();
      Files.createFile(loaded);
      await().until(() -> board.now().faces().usable());
    }
  }

  private final RecordingVoice voice = new RecordingVoice();
  private Equipment equipment = equipment(Optional.empty());

  private Equipment equipment(Optional<FaceEngine> faces) {
    return new Equipment(
        Optional.of(new DeviceThread<>("reader", new TownReader(() -> 1))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        faces,
        Optional.of(voice));
  }

  private StatusBoard board() {
    return board(QUICK.between(), QUICK.officeBetween());
  }

  private StatusBoard board(Duration between, Duration officeBetween) {
    BoardTimes times = new BoardTimes(between, QUICK.answer(), officeBetween);
    TownOffice office = new TownOffice(() -> asking.get().get(), Instant.MAX);
    StatusBoard board =
        new StatusBoard(
            equipment, office::policies, () -> books.get().get(), doors::get, this::blanks, times);
    board.start();
    return board;
  }

  private Map<String, Blanks> blanks(DeviceStatus printer) {
    watch.get().run();
    return Map.of();
  }
}
