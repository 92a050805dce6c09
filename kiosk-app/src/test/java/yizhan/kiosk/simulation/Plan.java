package yizhan.kiosk.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the printer will do with a document, and what it will say of it. */
enum Plan {
  GOOD,
  /** Takes longer than anybody waits. */
  SLOW,
  /** Gives up before paper moves. */
  ABORT,
  /** Half a sheet, and the job is given up. */
  JAM,
  /** Half a sheet, and the job stands still until it is called off. */
  JAM_AND_HOLD,
  /** A blank comes along under the good sheet. */
  DOUBLE_FEED,
  /** Says "completed", and no sheet came. */
  LIE,
  /** A good sheet, and says "aborted", nothing done. */
  DENY,
  /** A good sheet, and says that it still prints. */
  NEVER_SAY,
  /** Prints nothing until it is called off. */
  STUCK,
  /** Called off, and finishes its sheet. */
  FINISH_ALL_THE_SAME;

  private static final Map<Plan, Integer> OF_A_HUNDRED =
      new TreeMap<>(
          Map.of(
              GOOD,
              58,
              SLOW,
              4,
              ABORT,
              5,
              JAM,
              6,
              JAM_AND_HOLD,
              5,
              DOUBLE_FEED,
              4,
              LIE,
              5,
              DENY,
              5,
              NEVER_SAY,
              4,
              STUCK,
              4));

  private static final List<Plan> HUNDRED = hundred();

  static Plan by(Dice dice) {
    return dice.of(HUNDRED);
  }

  private static List<Plan> hundred() {
    List<Plan> all = new ArrayList<>();
    OF_A_HUNDRED.forEach((plan, times) -> all.addAll(Collections.nCopies(times, plan)));
    return List.copyOf(all);
  }
}
