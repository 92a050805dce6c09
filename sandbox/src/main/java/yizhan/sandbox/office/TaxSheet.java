package yizhan.sandbox.office;

import java.math.BigDecimal;
import java.util.List;

/** What stands on a document of the sandbox's tax authority. */
record TaxSheet(
    String title,
    String number,
    String name,
    String holder,
    String period,
    String issued,
    List<List<String>> rows) {
  TaxSheet {
    rows = List.copyOf(rows);
  }

  /** The same for somebody else, under another number. */
  TaxSheet mixedUp() {
    return new TaxSheet(
        title, "样证 399901260009999999", "样张人", "999999190001010000", period, issued, rows);
  }

  /** All amounts together. */
  BigDecimal total() {
    return rows.stream()
        .map(List::getLast)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
