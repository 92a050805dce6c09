package yizhan.sandbox.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a journey went.
 *
 * @param steps those that were begun, in order
 * @param complaint why the last of them did not hold, with its line; empty when all held
 */
public record Played(String journey, List<Done> steps, Optional<String> complaint) {
  public Played {
    steps = List.copyOf(steps);
  }

  /** One step that was begun, and how long it took. */
  public record Done(int line, String step, Duration took, boolean held) {}

  public boolean held() {
    return complaint.isEmpty();
  }
}
