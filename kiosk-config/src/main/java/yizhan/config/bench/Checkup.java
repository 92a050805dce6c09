package yizhan.config.bench;

import java.io.IOException;
import java.util.Optional;
import yizhan.config.Phrase;

/**
 * One thing about the machine that the doctor looked at.
 *
 * @param cure puts it right, where a program may
 */
public record Checkup(Readiness.Item item, Optional<Cure> cure) {
  /** Puts one thing right. */
  @FunctionalInterface
  public interface Cure {
    /**
     * Does it.
     *
     * @return what was done
     * @throws IOException when it could not be done
     */
    Phrase apply() throws IOException;
  }

  static Checkup of(Readiness.Item item) {
    return new Checkup(item, Optional.empty());
  }

  static Checkup of(Readiness.Item item, Cure cure) {
    return new Checkup(item, Optional.of(cure));
  }
}
