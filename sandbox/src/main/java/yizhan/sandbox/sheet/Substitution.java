package yizhan.sandbox.sheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the next job is put on other paper than asked, against all fidelity. */
final class Substitution {
  private @Nullable Kind next;

  /** Two ways of doing so. */
  enum Kind {
    /** With successful-ok-ignored-or-substituted-attributes. */
    TOLD,
    /** With successful-ok; only the job's own attributes give it away. */
    SILENT
  }

  synchronized void next(Kind kind) {
    next = kind;
  }

  synchronized void clear() {
    next = null;
  }

  synchronized Optional<Kind> take() {
    Kind taken = next;
    next = null;
    return Optional.ofNullable(taken);
  }
}
