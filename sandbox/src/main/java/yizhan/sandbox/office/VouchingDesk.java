package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Hears from staff who stands before a terminal, and writes down who said so. */
final class VouchingDesk {
  private static final String GROUNDS = "chip-unreadable|face-not-matched|temporary-card";

  private final OfficeRules rules;
  private final IdentityDesk identities;

  VouchingDesk(OfficeRules rules, IdentityDesk identities) {
    this.rules = rules;
    this.identities = identities;
  }

  /** What was said. */
  private record Said(String service, String number, String staff, String grounds) {
    static Said of(Map<?, ?> body) throws Problem {
      return new Said(
          Asked.text(body, "service", "[a-z][a-z0-9-]{0,39}"),
          Asked.text(body, "number", "[0-9]{17}[0-9X]"),
          Asked.text(body, "staff", "[A-Za-z0-9][A-Za-z0-9-]{0,19}"),
          Asked.text(body, "grounds", GROUNDS));
    }

    static Said of(Row row) throws SQLException {
      return new Said(
          row.text("service"), row.text("number"), row.text("staff"), row.text("grounds"));
    }
  }

  /** And what was answered. */
  private record Entry(Said said, String answer) {}

  Object vouch(Database books, Asked asked) throws SQLException, Problem {
    Said said = Said.of(asked.body());
    if (!Register.suffices(books, said.service(), "staff"))
      throw Problem.malformed("This way does not suffice");
    Optional<Entry> before =
        books.one(
            row -> new Entry(Said.of(row), row.text("answer")),
            "SELECT * FROM vouching WHERE terminal = ? AND id = ?",
            asked.terminal(),
            asked.id(1));
    if (before.filter(old -> !old.said().equals(said)).isPresent())
      throw new Problem(409, "request-id-reused", "The id belongs to another vouching");
    if (before.isPresent()) return Json.read(before.get().answer());
    Map<String, Object> answer = judge(books, asked.terminal(), said);
    books.run(
        "INSERT INTO vouching VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        asked.terminal(),
        asked.id(1),
        said.service(),
        said.number(),
        said.staff(),
        said.grounds(),
        Json.write(answer),
        rules.clock().instant().toEpochMilli());
    return answer;
  }

  private Map<String, Object> judge(Database books, String terminal, Said said)
      throws SQLException {
    if (!StaffDesk.may(said.staff(), "vouch")) return IdentityDesk.not("not-vouched");
    Optional<Register.Person> person = Register.person(books, said.number());
    if (person.isEmpty()) return IdentityDesk.not("unknown-person");
    if (person.get().lost()) return IdentityDesk.not("card-reported-lost");
    IdentityDesk.Known known =
        new IdentityDesk.Known(said.number(), person.get().name(), person.get().kind());
    return identities.recognised(books, terminal, known, said.service());
  }
}
