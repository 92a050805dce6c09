package yizhan.sandbox.office;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Hears how far the journal of each terminal has come, and keeps what terminals give notice of. */
final class JournalDesk {
  private static final String ID = "[A-Za-z0-9._:-]{1,64}";
  private static final String HASH = "[0-9a-f]{64}";
  private static final int MOST_FIELDS = 40;

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

  /** Keeps a notice of any kind; one that is there already is only counted. */
  Object notice(Database books, Asked asked) throws SQLException, Problem {
    if (asked.path().size() != 2 || !asked.path().get(1).matches(ID))
      throw Problem.malformed("The id in the path is missing or malformed");
    Map<?, ?> body = asked.body();
    Map<?, ?> fields = Asked.object(body, "fields");
    if (fields.size() > MOST_FIELDS) throw Problem.malformed("Too many fields");
    for (Object value : fields.values())
      if (!(value instanceof String)) throw Problem.malformed("A field is no text");
    books.run(
        "INSERT INTO notice (terminal, id, kind, at, fields, times) VALUES (?, ?, ?, ?, ?, 1)"
            + " ON CONFLICT (terminal, id) DO UPDATE SET times = times + 1",
        asked.terminal(),
        asked.path().get(1),
        Asked.text(body, "kind", "[a-z][a-z0-9-]{0,39}"),
        time(body),
        Json.write(fields));
    return Map.of("answer", "recorded");
  }

  private static long time(Map<?, ?> body) throws Problem {
    try {
      return Instant.parse(Asked.text(body, "at", ".{1,40}")).toEpochMilli();
    } catch (DateTimeParseException _) {
      throw Problem.malformed("The field at is no time");
    }
  }
}
