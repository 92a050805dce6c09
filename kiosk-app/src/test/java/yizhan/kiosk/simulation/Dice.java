package yizhan.kiosk.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The one source of chance in a history: the same seed, the same history. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean oneIn(int sides) {
    return random.nextInt(sides) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Duration seconds(int from, int to) {
    return Duration.ofSeconds(random.nextInt(from, to + 1));
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** For names that must not repeat. */
  SplittableRandom random() {
    return random;
  }
}
