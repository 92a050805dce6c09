package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.staff.TurnedAway;

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

  private static final Path SERVICES = Path.of("src/main/java/yizhan/kiosk/service");
  private static final Pattern REFUSED =
      Pattern.compile("(?:Refusals\\.of|notAll|atTheWindow|refused)\\(\\s*\"([a-z-]+)\"");

  private static final AtomicInteger PASSED = new AtomicInteger();

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, DAYS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void areServedOrToldWhy(long seed) throws Exception {
    Interpreter interpreter = INTERPRETERS.get((int) seed % INTERPRETERS.size());
    Path own = Files.createDirectory(folder.resolve("day-" + seed));
    try (CitizensDay day = new CitizensDay(own, seed, Bug.NONE, interpreter)) {
      day.pass();
    }
    PASSED.incrementAndGet();
  }

  @ParameterizedTest
  @MethodSource("interpreters")
  void turnStaffAwayInEachLanguage(Interpreter interpreter) throws Exception {
    TurnedAway.shown(folder).forEach(interpreter::say);
  }

  static List<Interpreter> interpreters() {
    return INTERPRETERS;
  }

  /** Every other day they speak another language; whatever can be refused here was, in each. */
  @AfterAll
  static void areToldInEachLanguageWhateverIsNotPossible() {
    if (PASSED.get() < DAYS) return; // somebody wanted to see one day
    for (Interpreter interpreter : INTERPRETERS)
      assertThat(interpreter.refusals()).containsExactlyElementsOf(Interpreter.everyRefusal());
  }

  /** Or one that has no words yet would not have been missed. */
  @Test
  void areRefusedNothingForWhichThereAreNoWords() throws Exception {
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.list(SERVICES)) {
      for (Path file : files.toList())
        REFUSED
            .matcher(Files.readString(file))
            .results()
            .map(found -> "refusal." + found.group(1) + ".title")
            .forEach(written::add);
    }
    assertThat(written).hasSizeGreaterThan(30);
    assertThat(Interpreter.everyRefusal()).containsAll(written);
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
