package yizhan.kiosk.staff;

import java.util.List;
import java.util.Set;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.stock.StockBook;

/**
 * What staff find when they have signed in: sheets that wait for them, the book of blanks, and what
 * ails the machine.
 *
 * @param refused messages that the bureau refuses again and again
 * @param counted trays that were counted at this visit: at each opening one begins with that
 */
record Overview(
    List<UnknownSheets.Case> unknown,
    StockBook book,
    List<Ailment> ailments,
    int refused,
    Set<String> counted) {
  Overview {
    unknown = List.copyOf(unknown);
    ailments = List.copyOf(ailments);
    counted = Set.copyOf(counted);
  }

  Overview counted(Set<String> trays) {
    return new Overview(unknown, book, ailments, refused, trays);
  }

  boolean ails() {
    return !ailments.isEmpty() || refused > 0;
  }

  UnknownSheets.Case unknown(String issue) {
    return unknown.stream().filter(c -> c.issue().equals(issue)).findFirst().orElseThrow();
  }
}
