package yizhan.sandbox.office;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rights to print one sheet each, and what became of them. */
final class PermitBook {
  private static final String ID = "[A-Za-z0-9._:-]{1,64}";
  private static final List<String> OUTCOMES = List.of("printed", "released", "spoiled", "unknown");

  private final OfficeRules rules;
  private final IdentityDesk identities;

  PermitBook(OfficeRules rules, IdentityDesk identities) {
    this.rules = rules;
    this.identities = identities;
  }

  /** What is written about a request. */
  private record Entry(String permitId, String refused, long expires, String contents) {
    static Entry read(Row row) throws SQLException {
      return new Entry(
          row.text("permit_id"),
          row.text("refused"),
          row.number("expires"),
          contentsOf(row.text("licence_id"), row.text("licence_version"), row.text("copy")));
    }

    Map<String, Object> answer() {
      return permitId.isEmpty()
          ? Map.of("outcome", "refused", "why", refused)
          : Map.of(
              "outcome",
              "granted",
              "permitId",
              permitId,
              "expires",
              Instant.ofEpochMilli(expires).toString());
    }
  }

  Object request(Database books, Asked asked) throws SQLException, Problem {
    String requestId = asked.id(1);
    Map<?, ?> body = asked.body();
    String licence = Asked.text(body, "licenceId", ID);
    String version = Asked.text(body, "licenceVersion", ID);
    String copy = Asked.text(body, "copy", "original|duplicate");
    Optional<Entry> before = entry(books, asked.terminal(), requestId);
    if (before.isPresent()) {
      if (!before.get().contents().equals(contentsOf(licence, version, copy)))
        throw new Problem(409, "request-id-reused", "This id belongs to another request");
      return before.get().answer();
    }
    String why = refusal(books, asked, licence, version, copy);
    Instant now = rules.clock().instant();
    books.run(
        "INSERT INTO permit VALUES (?, ?, NULLIF(?, ''), ?, ?, ?, ?, ?, ?)",
        asked.terminal(),
        requestId,
        why.isEmpty() ? "P-" + UUID.randomUUID() : "",
        why,
        licence,
        version,
        copy,
        now.toEpochMilli(),
        now.plus(rules.permit()).toEpochMilli());
    return entry(books, asked.terminal(), requestId).orElseThrow().answer();
  }

  Object find(Database books, Asked asked) throws SQLException, Problem {
    return entry(books, asked.terminal(), asked.id(1))
        .orElseThrow(() -> new Problem(404, "unknown-request", "No such request"))
        .answer();
  }

  /** Why not; empty when nothing is in the way. */
  private String refusal(Database books, Asked asked, String licence, String version, String copy)
      throws SQLException, Problem {
    Optional<String> number = identities.number(books, asked);
    if (number.isEmpty()) return "identity-expired";
    Optional<Register.Held> held = Register.held(books, licence, copy);
    if (held.isEmpty() || !held.get().by(number.get())) return "not-entitled";
    if (!held.get().version().equals(version)) return "licence-changed";
    return switch (standing(books, licence, copy, held.get().standing())) {
      case "printable" -> "";
      case "not-at-terminals" -> "not-entitled";
      case String standing -> standing;
    };
  }

  /** Whether a copy may be printed, by the register and by what has been permitted since. */
  static String standing(Database books, String licence, String copy, String register)
      throws SQLException {
    if (!register.equals("printable")) return register;
    List<String> last =
        books.all(
            row -> row.text("last"),
            "SELECT (SELECT outcome FROM report WHERE report.permit_id = permit.permit_id"
                + " AND answer = 'recorded' ORDER BY number DESC LIMIT 1) AS last"
                + " FROM permit WHERE licence_id = ? AND copy = ? AND permit_id IS NOT NULL",
            licence,
            copy);
    if (last.contains("printed")) return "already-printed";
    return last.contains("unknown") || last.contains("") ? "unsettled" : "printable";
  }

  Object report(Database books, Asked asked) throws SQLException, Problem {
    String permitId = asked.id(1);
    String outcome = asked.id(3);
    if (asked.path().size() != 4 || !OUTCOMES.contains(outcome))
      throw Problem.malformed("No such outcome");
    String job = Asked.text(asked.body(), "jobName", ".{0,255}");
    if (books
        .one(
            row -> row.text("copy"),
            "SELECT copy FROM permit WHERE permit_id = ? AND terminal = ?",
            permitId,
            asked.terminal())
        .isEmpty()) throw new Problem(404, "unknown-permit", "No such permit");
    Optional<String> before = answered(books, permitId, outcome);
    String now = disputed(books, permitId, outcome) ? "disputed" : "recorded";
    books.run(
        "INSERT INTO report (permit_id, outcome, job_name, answer, at, times)"
            + " VALUES (?, ?, ?, ?, ?, 1)"
            + " ON CONFLICT (permit_id, outcome) DO UPDATE SET times = times + 1",
        permitId,
        outcome,
        job,
        now,
        rules.clock().instant().toEpochMilli());
    return Map.of("answer", before.orElse(now));
  }

  private static Optional<String> answered(Database books, String permitId, String outcome)
      throws SQLException {
    return books.one(
        row -> row.text("answer"),
        "SELECT answer FROM report WHERE permit_id = ? AND outcome = ?",
        permitId,
        outcome);
  }

  /** After a last word only the same one may come; and of one copy only one sheet is good. */
  private static boolean disputed(Database books, String permitId, String outcome)
      throws SQLException {
    List<String> earlier =
        books.all(
            row -> row.text("outcome"),
            "SELECT outcome FROM report WHERE permit_id = ? AND answer = 'recorded'",
            permitId);
    boolean another =
        !books
            .all(
                row -> row.text("permit_id"),
                "SELECT other.permit_id FROM permit AS mine JOIN permit AS other"
                    + " ON other.licence_id = mine.licence_id AND other.copy = mine.copy"
                    + " AND other.permit_id <> mine.permit_id JOIN report"
                    + " ON report.permit_id = other.permit_id AND report.outcome = 'printed'"
                    + " WHERE mine.permit_id = ?",
                permitId)
            .isEmpty();
    return earlier.stream().anyMatch(last -> !last.equals("unknown"))
        || (outcome.equals("printed") && another);
  }

  private static Optional<Entry> entry(Database books, String terminal, String requestId)
      throws SQLException {
    return books.one(
        Entry::read,
        "SELECT * FROM permit WHERE terminal = ? AND request_id = ?",
        terminal,
        requestId);
  }

  private static String contentsOf(String licence, String version, String copy) {
    return String.join(" ", licence, version, copy);
  }
}
