package yizhan.sandbox.office;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Keeps what terminals give notice of, and what they want somebody to take on. */
final class NoticeDesk {
  private static final String ID = "[A-Za-z0-9._:-]{1,64}";
  private static final int MOST_FIELDS = 40;

  /** Keeps a notice of any kind; one that is there already is only counted. */
  Object notice(Database books, Asked asked) throws SQLException, Problem {
    keep(books, asked, "notice");
    return Map.of("answer", "recorded");
  }

  /** Keeps an alert of any kind once, and says whether somebody has taken it on. */
  Object alert(Database books, Asked asked) throws SQLException, Problem {
    String id = keep(books, asked, "alert");
    boolean open =
        books
            .one(
                row -> row.text("id"),
                "SELECT id FROM alert WHERE terminal = ? AND id = ? AND acknowledged = 0",
                asked.terminal(),
                id)
            .isPresent();
    return Map.of("answer", open ? "open" : "acknowledged");
  }

  private static String keep(Database books, Asked asked, String table)
      throws SQLException, Problem {
    if (asked.path().size() != 2 || !asked.path().get(1).matches(ID))
      throw Problem.malformed("The id in the path is missing or malformed");
    Map<?, ?> body = asked.body();
    Map<?, ?> fields = Asked.object(body, "fields");
    if (fields.size() > MOST_FIELDS) throw Problem.malformed("Too many fields");
    for (Object value : fields.values())
      if (!(value instanceof String)) throw Problem.malformed("A field is no text");
    books.run(
        "INSERT INTO "
            + table
            + " (terminal, id, kind, at, fields, times) VALUES (?, ?, ?, ?, ?, 1)"
            + " ON CONFLICT (terminal, id) DO UPDATE SET times = times + 1",
        asked.terminal(),
        asked.path().get(1),
        Asked.text(body, "kind", "[a-z][a-z0-9-]{0,39}"),
        time(body),
        Json.write(fields));
    return asked.path().get(1);
  }

  private static long time(Map<?, ?> body) throws Problem {
    try {
      return Instant.parse(Asked.text(body, "at", ".{1,40}")).toEpochMilli();
    } catch (DateTimeParseException _) {
      throw Problem.malformed("The field at is no time");
    }
  }
}
