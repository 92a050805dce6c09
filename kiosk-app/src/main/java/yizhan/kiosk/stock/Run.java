package yizhan.kiosk.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sheets that lie on each other in one pack.
 *
 * @param from the serial of the uppermost; empty where blanks bear none, or nobody typed it
 */
record Run(Optional<Serial> from, int sheets) {
  /** Takes sheets off the top. */
  static List<Run> without(List<Run> pile, int sheets) {
    List<Run> left = new ArrayList<>();
    int still = sheets;
    for (Run run : pile) {
      int taken = Math.min(still, run.sheets);
      still -= taken;
      if (taken < run.sheets) left.add(run.from(taken));
    }
    if (still > 0) throw new IllegalStateException("the pile is " + still + " sheets too low");
    return List.copyOf(left);
  }

  /**
   * What a count makes of a pile: as much of it is kept as can lie under the serial that was seen
   * on top, so that the edges between packs stay known. Where no serial was seen, sheets went from
   * or came to the top. Sheets that are too many and bear a strange serial came to the top, too.
   */
  static List<Run> counted(List<Run> pile, int sheets, Optional<Serial> top) {
    int booked = pile.stream().mapToInt(Run::sheets).sum();
    for (int gone = Math.max(0, booked - sheets); gone <= booked; gone++) {
      List<Run> rest = without(pile, gone);
      Run more = new Run(top, sheets - (booked - gone));
      boolean fits = more.sheets == 0 ? uppermost(rest).equals(top) : more.above(rest);
      if (top.isEmpty() || fits) return with(rest, more);
    }
    return sheets > booked
        ? with(pile, new Run(top, sheets - booked))
        : with(List.of(), new Run(top, sheets));
  }

  private static Optional<Serial> uppermost(List<Run> pile) {
    return pile.isEmpty() ? Optional.empty() : pile.getFirst().from;
  }

  private boolean above(List<Run> pile) {
    return !pile.isEmpty() && continuedBy(pile.getFirst());
  }

  /** Lays sheets on top. */
  static List<Run> with(List<Run> pile, Run more) {
    if (more.sheets == 0) return pile;
    List<Run> higher = new ArrayList<>(pile);
    if (!pile.isEmpty() && more.continuedBy(pile.getFirst()))
      higher.set(0, new Run(more.from, more.sheets + pile.getFirst().sheets));
    else higher.addFirst(more);
    return List.copyOf(higher);
  }

  private boolean continuedBy(Run lower) {
    return from.map(top -> top.below(sheets)).equals(lower.from);
  }

  private Run from(int taken) {
    return new Run(from.map(top -> top.below(taken)), sheets - taken);
  }
}
