package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Hears how far the journal of each terminal has come. */
final class JournalDesk {
  private static final String HASH = "[0-9a-f]{64}";

  /** What a terminal said last; nothing to a terminal that never said it. */
  Object lastHead(Database books, Asked asked) throws SQLException {
    Optional<Map<String, Object>> head =
        books.one(
            row -> Map.of("number", row.number("number"), "hash", row.text("hash")),
            "SELECT number, hash FROM journal_head WHERE terminal = ?",
            asked.terminal());
    return head.isPresent() ? Map.of("head", head.get()) : Map.of();
  }

  /** Only ever forward: a head that is not higher than the last one changes nothing. */
  void hear(Database books, Asked asked) throws SQLException, Problem {
    Map<?, ?> body = asked.body();
    if (!body.containsKey("head")) return;
    Map<?, ?> head = Asked.object(body, "head");
    if (!(head.get("number") instanceof Number number) || number.longValue() < 0)
      throw Problem.malformed("The head has no number");
    books.run(
        "INSERT INTO journal_head VALUES (?, ?, ?) ON CONFLICT (terminal) DO UPDATE"
            + " SET number = excluded.number, hash = excluded.hash"
            + " WHERE excluded.number > journal_head.number",
        asked.terminal(),
        number.longValue(),
        Asked.text(head, "hash", HASH));
  }
}
