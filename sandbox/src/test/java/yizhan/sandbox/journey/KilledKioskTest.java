package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.sandbox.journey.KilledKiosk.Beside;

/**
 * The kiosk as a process, a printer that nobody here wrote, and the stand-in bureau: killed at
 * random moments of printing, the kiosk alone loses nothing, and nothing stays unknown.
 */
class KilledKioskTest {
  /** Each has a firm whose original can be printed once. */
  private static final List<String> PEOPLE =
      List.of(
          "shen-zhiyu", "liu-yan", "zhou-ji", "wu-tang", "guli", "dili", "four-rare", "chen-jie");

  private static final long SEEDS = 25;

  @TempDir Path folder;

  @Test
  void losesNothingWhenItIsKilled() throws Exception {
    kill(4, 2);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingHoweverOftenItIsKilled(long seed) throws Exception {
    kill(seed, PEOPLE.size());
  }

  /** A run that was interrupted goes on from a seed: {@code -Dyizhan.kill.from=8}. */
  static LongStream seeds() {
    return LongStream.range(Long.getLong("yizhan.kill.from", 0), SEEDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"PRINTER", "OFFICE"})
  void namesWhatWasMissingWhenOthersFallToo(Beside beside) throws Exception {
    killWith(beside, 7, 1);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void namesWhatWasMissingHoweverOftenOthersFall(long seed) throws Exception {
    killWith(seed % 2 == 0 ? Beside.PRINTER : Beside.OFFICE, seed, PEOPLE.size());
  }

  /** Until the first unknown sheet: its tray is kept out then, and nobody can print the next. */
  private void killWith(Beside beside, long seed, int times) throws Exception {
    try (KilledKiosk kiosk = new KilledKiosk(folder, seed)) {
      KilledKiosk.Counts counts = kiosk.counts();
      for (String who : PEOPLE.subList(0, times)) {
        if (!counts.unknown().isEmpty()) break;
        kiosk.killWhilePrinting(who, beside);
        kiosk.putRight();
        counts = kiosk.counts();
      }
      String told = "seed " + seed + ", " + beside + ": " + counts;
      assertThat(counts.unknown()).as(told).noneMatch(List::isEmpty);
      assertThat(counts.office()).as(told).isEqualTo(counts.journal());
      assertThat(counts.sheets())
          .as(told)
          .isBetween(counts.journal(), counts.journal() + counts.unknown().size());
      if (beside == Beside.OFFICE) assertThat(counts.unknown()).as(told).isEmpty();
    }
  }

  private void kill(long seed, int times) throws Exception {
    try (KilledKiosk kiosk = new KilledKiosk(folder, seed)) {
      for (String who : PEOPLE.subList(0, times)) kiosk.killWhilePrinting(who, Beside.NOBODY);
      kiosk.putRight();
      KilledKiosk.Counts counts = kiosk.counts();
      assertThat(counts.unknown()).as("seed %d: nothing is unknown", seed).isEmpty();
      assertThat(counts.journal()).as("seed %d: %s", seed, counts).isEqualTo(counts.sheets());
      assertThat(counts.office()).as("seed %d: %s", seed, counts).isEqualTo(counts.sheets());
    }
  }
}
