package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One station on which journeys are played one after the other. Lanes run beside each other: most
 * of a visit is waiting.
 */
final class Lane {
  private static final long MOST_SECONDS = 120;

  private final List<Visit> visits = new ArrayList<>();
  private final Path folder;
  private final StationOnStage.Manner manner;
  private final Thread thread;

  /** What else must be true after a journey. */
  @FunctionalInterface
  interface Check {
    void on(StationOnStage stage) throws Exception;
  }

  /** One journey, what must be true after it, and whether all was. */
  record Visit(String journey, Check check, CompletableFuture<Boolean> held) {
    /** Waits for it, and fails if it or its check did. */
    void await() throws Exception {
      held.get(MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** Its name as that of a test. */
    @Override
    public String toString() {
      return journey;
    }
  }

  Lane(Path folder, StationOnStage.Manner manner) {
    this.folder = folder;
    this.manner = manner;
    this.thread = Thread.ofPlatform().name("lane").unstarted(this::run);
  }

  Lane visit(String journey) {
    return visit(journey, _ -> {});
  }

  Lane visit(String journey, Check check) {
    visits.add(new Visit(journey, check, new CompletableFuture<>()));
    return this;
  }

  /** All that are played on them, for a test each. */
  static List<Visit> visits(List<Lane> lanes) {
    return lanes.stream().flatMap(lane -> lane.visits.stream()).toList();
  }

  void start() {
    thread.start();
  }

  void end() throws InterruptedException {
    thread.join(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
    assertThat(thread.isAlive()).as("%s still plays", folder.getFileName()).isFalse();
  }

  private void run() {
    Deque<Visit> left = new ArrayDeque<>(visits);
    try {
      for (int station = 1; !left.isEmpty(); station++) playOn("station-" + station, left);
    } catch (Exception failed) {
      visits.forEach(visit -> visit.held().completeExceptionally(failed));
    }
  }

  /** What follows a journey that failed would stand on its ruins: it gets another station. */
  private void playOn(String station, Deque<Visit> left) throws Exception {
    try (StationOnStage stage = new StationOnStage(folder.resolve(station), manner)) {
      boolean held = true;
      while (held && !left.isEmpty()) held = play(stage, left.pop());
    }
  }

  private static boolean play(StationOnStage stage, Visit visit) {
    try {

      Played played = stage.play(visit.journey());

      assertThat(played.complaint()).isEmpty();
      visit.check().on(stage);
      ThreeTruths.agree(stage);
      visit.held().complete(true);
      return true;
    } catch (AssertionError | Exception failed) {
      visit.held().completeExceptionally(failed);
      return false;
    }
  }
}
