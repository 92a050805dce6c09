package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.glass.Language;

/**
 * Thousands of citizens who answer at random, through the real services, while devices and the
 * bureau fail: no screen is a dead end, nothing is done twice, nobody sees what is somebody else's,
 * every issue comes to its end, and nothing of anybody is remembered.
 */
@Execution(ExecutionMode.CONCURRENT) // most of a day is waiting for a disk
class WanderingCitizensTest {
  private static final int DAYS = 50;

  private static final List<Interpreter> INTERPRETERS =
      Stream.of(Language.values()).map(Interpreter::new).toList();

  private static final List<String> REFUSALS =
      List.of(
          "face.ended.ANOTHER",
          "face.ended.NOBODY",
          "face.ended.NOT_LIVE",
          "face.ended.NO_ENGINE",
          "face.locked",
          "face.not-agreed",
          "phone.ended.EXPIRED",
          "phone.ended.REFUSED",
          "refusal.card-expired.title",
          "refusal.card-not-accepted.title",
          "refusal.identity-expired.title",
          "refusal.no-licence.title",
          "refusal.family-minors.title",
          "refusal.family-not-agreed.title",
          "refusal.property-agent.title",
          "refusal.property-heir.title",
          "refusal.property-interested.title",
          "refusal.property-minor.title",
          "refusal.property-not-agreed.title",
          "refusal.property-window-only.title",
          "refusal.tax-forged.title",
          "refusal.tax-nothing.title",
          "refusal.tax-other.title",
          "refusal.tax-too-large.title",
          "refusal.tax-withdrawn.title");

  private static final AtomicInteger PASSED = new AtomicInteger();

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, DAYS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void areServedOrToldWhy(long seed) throws Exception {
    Interpreter interpreter = INTERPRETERS.get((int) seed % INTERPRETERS.size());
    try (CitizensDay day = new CitizensDay(folder, seed, Bug.NONE, interpreter)) {
      day.pass();
    }
    PASSED.incrementAndGet();
  }

  /** Every other day they speak another language. */
  @AfterAll
  static void areToldInEachLanguageWhatIsNotPossible() {
    if (PASSED.get() < DAYS) return; // somebody wanted to see one day
    for (Interpreter interpreter : INTERPRETERS)
      assertThat(interpreter.refusals()).containsAll(REFUSALS);
  }

  /** Each invariant can fail: a deliberate bug is found within these days, and by the right one. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void findTheBugThatIsThere(Bug bug) throws Exception {
    Optional<AssertionError> found = Optional.empty();
    for (long seed = 0; seed < DAYS && found.isEmpty(); seed++) found = found(bug, seed);
    assertThat(found).isPresent();
    assertThat(found.get()).hasMessageContaining(bug.foundBy());
  }

  private Optional<AssertionError> found(Bug bug, long seed) throws Exception {
    Path own = Files.createDirectory(folder.resolve(bug + "-" + seed));
    try (CitizensDay day = new CitizensDay(own, seed, bug, new Interpreter(Language.CHINESE))) {
      day.pass();
      return Optional.empty();
    } catch (AssertionError error) {
      return Optional.of(error);
    }
  }
}
