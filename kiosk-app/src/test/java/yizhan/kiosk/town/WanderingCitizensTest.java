package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of citizens who answer at random, through the real services, while devices and the
 * bureau fail: no screen is a dead end, nothing is done twice, nobody sees what is somebody else's,
 * every issue comes to its end, and nothing of anybody is remembered.
 */
class WanderingCitizensTest {
  private static final int DAYS = 50;

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, DAYS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void areServedOrToldWhy(long seed) throws Exception {
    try (CitizensDay day = new CitizensDay(folder, seed, Bug.NONE)) {
      day.pass();
    }
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
    try (CitizensDay day = new CitizensDay(own, seed, bug)) {
      day.pass();
      return Optional.empty();
    } catch (AssertionError error) {
      return Optional.of(error);
    }
  }
}
