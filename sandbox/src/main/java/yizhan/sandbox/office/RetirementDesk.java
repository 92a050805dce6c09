package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says whether the bureau has all that a terminal knows, so that the terminal may be wiped. */
final class RetirementDesk {
  private final OfficeRules rules;

  RetirementDesk(OfficeRules rules) {
    this.rules = rules;
  }

  /** After the head that was told was heard. */
  Object retire(Database books, Asked asked) throws SQLException, Problem {
    List<String> missing = new ArrayList<>();
    long now = rules.clock().instant().toEpochMilli();
    if (any(
        books,
        "SELECT request_id AS any FROM permit WHERE terminal = ? AND permit_id IS NOT NULL"
            + " AND expires > ? AND NOT EXISTS (SELECT 1 FROM report"
            + " WHERE report.permit_id = permit.permit_id AND outcome <> 'unknown')",
        asked.terminal(),
        now)) missing.add("open-permits");
    if (any(
        books,
        "SELECT id AS any FROM alert WHERE terminal = ? AND acknowledged = 0",
        asked.terminal())) missing.add("open-alerts");
    if (!knows(books, asked)) missing.add("journal");
    if (!missing.isEmpty()) return Map.of("answer", "incomplete", "missing", missing);
    books.run("INSERT OR REPLACE INTO retired VALUES (?, ?)", asked.terminal(), now);
    return Map.of("answer", "confirmed");
  }

  /** Whether the journal ends where it is said to end. */
  private static boolean knows(Database books, Asked asked) throws SQLException, Problem {
    Map<?, ?> head = Asked.object(asked.body(), "head");
    if (!(head.get("number") instanceof Number number)) return false;
    Optional<String> hash =
        books.one(
            row -> row.text("hash"),
            "SELECT hash FROM journal_head WHERE terminal = ? AND number = ?",
            asked.terminal(),
            number.longValue());
    return hash.filter(known -> known.equals(head.get("hash"))).isPresent();
  }

  private static boolean any(Database books, String query, Object... values) throws SQLException {
    return books.one(row -> row.text("any"), query, values).isPresent();
  }
}
