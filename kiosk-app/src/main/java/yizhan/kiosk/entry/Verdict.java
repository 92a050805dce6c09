package yizhan.kiosk.entry;

import java.util.List;

/** How right something is that is being typed. Names places and rules, not what was typed there. */
public sealed interface Verdict {
  /** Right, and long enough. */
  record Complete() implements Verdict {}

  /** Right so far. */
  record Unfinished(int missing) implements Verdict {}

  /**
   * Wrong already.
   *
   * @param details what the fault's sentence needs, in its order
   */
  record Wrong(Fault fault, List<Object> details) implements Verdict {
    public Wrong {
      details = List.copyOf(details);
    }
  }

  /** Each has a sentence of its own in the word lists. */
  enum Fault {
    /** Something else than a digit: which place, counted from 1. */
    NOT_A_DIGIT,
    /** More than there may be: how many there may be. */
    TOO_LONG
  }

  static Verdict wrong(Fault fault, Object... details) {
    return new Wrong(fault, List.of(details));
  }
}
