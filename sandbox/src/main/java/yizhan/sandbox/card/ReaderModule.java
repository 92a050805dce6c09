package yizhan.sandbox.card;

import java.time.Duration;

/**
 * What kind of reader is simulated.
 *
 * @param baud speed it is set to, bits per second
 * @param thinking time it takes over find, select and small answers
 * @param dealing time it takes to deal with the chip for a read
 * @param moduleId the sixteen bytes behind its identity
 */
public record ReaderModule(int baud, Duration thinking, Duration dealing, ModuleId moduleId) {
  /** As fast as the wire lets it: for tests. */
  public static ReaderModule prompt() {
    return new ReaderModule(115_200, Duration.ZERO, Duration.ZERO, ModuleId.USUAL);
  }

  /** About as slow as the readers on desks. */
  public static ReaderModule realistic() {
    return new ReaderModule(115_200, Duration.ofMillis(15), Duration.ofMillis(700), ModuleId.USUAL);
  }

  public ReaderModule withDealing(Duration other) {
    return new ReaderModule(baud, thinking, other, moduleId);
  }

  public ReaderModule withModuleId(ModuleId other) {
    return new ReaderModule(baud, thinking, dealing, other);
  }
}
