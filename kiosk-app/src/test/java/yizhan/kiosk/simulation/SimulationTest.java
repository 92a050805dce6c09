package yizhan.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.simulation.Chronicle.Violation;

/**
 * Thousands of visits in a world in which everything goes wrong, at every act: what is promised
 * holds after every event. A history that breaks a promise tells its seed, and is told again by it.
 */
class SimulationTest {
  private static final int QUICK = 40;
  private static final int MOST_FOR_A_BUG = 60;
  private static final int LONG_SLICE = 500;

  @Test
  void keepsWhatIsPromised() throws Exception {
    keepsWhatIsPromised(0, QUICK);
  }

  @Tag("long")
  @ParameterizedTest(name = "seeds from {0} thousand")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void keepsWhatIsPromisedForLong(int thousand) throws Exception {
    keepsWhatIsPromised(thousand * 1000L, LONG_SLICE);
  }

  private static void keepsWhatIsPromised(long from, int histories) throws Exception {
    for (long seed = from; seed < from + histories; seed++) {
      Chronicle chronicle = History.of(seed, Mutant.NONE);
      assertThat(chronicle.violation())
          .as("seed %d:\n%s", seed, String.join("\n", chronicle.lines()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SENDS_AGAIN, ONE_GOOD_SHEET",
    "BELIEVES_THE_WORD, NO_SUCCESS_UNSEEN",
    "WRITES_BEHIND, EVERY_SHEET_BOOKED",
    "NEVER_CANCELS, NOTHING_PRINTS_LATER",
    "REPORTS_UNHEARD, OUTBOX_DRAINS",
    "LOOKS_FOR_NOTHING, OUTBOX_DRAINS",
    "IGNORES_EXPIRY, PERMIT_OUTLASTS_SHEET",
    "KEEPS_KEYS, PERSONAL_TEXTS_FORGOTTEN",
  })
  void catchesATerminalThatIsWrong(Mutant mutant, Invariant broken) throws Exception {
    assertThat(firstViolation(mutant, broken)).isPresent();
  }

  @Test
  void tellsAHistoryAgainByItsSeed() throws Exception {
    Failed failed =
        firstViolation(Mutant.WRITES_BEHIND, Invariant.EVERY_SHEET_BOOKED).orElseThrow();
    Chronicle again = History.of(failed.seed(), Mutant.WRITES_BEHIND);
    assertThat(again.violation()).contains(failed.violation());
    assertThat(again.lines()).isEqualTo(failed.lines());
    long whole = failed.seed() + 1;
    assertThat(History.of(whole, Mutant.NONE).lines())
        .isEqualTo(History.of(whole, Mutant.NONE).lines());
  }

  private record Failed(long seed, Violation violation, List<String> lines) {}

  private static Optional<Failed> firstViolation(Mutant mutant, Invariant broken) throws Exception {
    for (long seed : LongStream.range(0, MOST_FOR_A_BUG).toArray()) {
      Chronicle chronicle = History.of(seed, mutant);
      Optional<Violation> violation = chronicle.violation();
      if (violation.filter(v -> v.invariant() == broken).isPresent())
        return Optional.of(new Failed(seed, violation.get(), chronicle.lines()));
    }
    return Optional.empty();
  }
}
