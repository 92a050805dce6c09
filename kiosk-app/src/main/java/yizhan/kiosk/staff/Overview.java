package yizhan.kiosk.staff;

import java.util.List;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.stock.StockBook;

/**
 * What staff find when they have signed in: sheets that wait for them, the book of blanks, and what
 * ails the machine.
 *
 * @param refused messages that the bureau refuses again and again
 */
record Overview(
    List<UnknownSheets.Case> unknown, StockBook book, List<Ailment> ailments, int refused) {
  Overview {
    unknown = List.copyOf(unknown);
    ailments = List.copyOf(ailments);
  }

  boolean ails() {
    return !ailments.isEmpty() || refused > 0;
  }

  UnknownSheets.Case unknown(String issue) {
    return unknown.stream().filter(c -> c.issue().equals(issue)).findFirst().orElseThrow();
  }
}
