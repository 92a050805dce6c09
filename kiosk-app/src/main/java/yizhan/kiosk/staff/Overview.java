package yizhan.kiosk.staff;

import java.util.List;
import yizhan.kiosk.stock.StockBook;

/** What staff find when they have signed in: sheets that wait for them, and the book of blanks. */
record Overview(List<UnknownSheets.Case> unknown, StockBook book) {
  Overview {
    unknown = List.copyOf(unknown);
  }

  UnknownSheets.Case unknown(String issue) {
    return unknown.stream().filter(c -> c.issue().equals(issue)).findFirst().orElseThrow();
  }
}
