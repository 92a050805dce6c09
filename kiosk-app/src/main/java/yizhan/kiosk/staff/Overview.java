package yizhan.kiosk.staff;

import java.util.List;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.stock.StockBook;

/**
 * What staff find when they have signed in: sheets that wait for them, the book of blanks, and what
 * ails the machine.
 */
record Overview(List<UnknownSheets.Case> unknown, StockBook book, List<Ailment> ailments) {
  Overview {
    unknown = List.copyOf(unknown);
    ailments = List.copyOf(ailments);
  }

  UnknownSheets.Case unknown(String issue) {
    return unknown.stream().filter(c -> c.issue().equals(issue)).findFirst().orElseThrow();
  }
}
