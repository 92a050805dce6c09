package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.SandboxFirm;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.people.Words;

/** Who there is, and which licences: the part of the books that terminals only read. */
final class Register {
  private Register() {}

  /** A person, as far as an identity needs it. */
  record Person(String kind, String name, boolean lost) {}

  /** What a permit depends on. */
  record Held(String inCharge, String version, String standing) {}

  /** Writes down who is not in the books yet; who is there stays as they are. */
  static void fill(Database books, People people) throws SQLException {
    for (SandboxPerson person : people.persons())
      books.run(
          "INSERT OR IGNORE INTO person VALUES (?, ?, ?, ?)",
          person.card().number(),
          person.card().kind().word(),
          person.registerName(),
          person.lost());
    int position = 0;
    for (SandboxFirm firm : people.firms()) fill(books, firm, ++position);
    PropertyShelf.fill(books, people);
    DocumentDesk.fill(books, people);
    for (String service : List.of("print-licence", PropertyDesk.SERVICE, DocumentDesk.SERVICE))
      books.run(
          "INSERT OR IGNORE INTO policy VALUES (?, 'card',"
              + " 'citizen residence-permit permanent-resident-2023')",
          service);
  }

  private static void fill(Database books, SandboxFirm firm, int position) throws SQLException {
    books.run(
        "INSERT OR IGNORE INTO licence VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        "L-" + firm.code().substring(8),
        position,
        firm.inCharge(),
        firm.version(),
        firm.code(),
        Words.of(firm.type()),
        firm.name(),
        firm.kind(),
        firm.person(),
        firm.capital(),
        firm.place(),
        firm.scope(),
        firm.established(),
        firm.term(),
        firm.registry(),
        firm.issued(),
        firm.qr(),
        Words.of(firm.original()),
        Words.of(firm.duplicate()));
  }

  static Optional<Person> person(Database books, String number) throws SQLException {
    return books.one(
        row -> new Person(row.text("kind"), row.text("name"), row.flag("lost")),
        "SELECT * FROM person WHERE number = ?",
        number);
  }

  static List<Map<String, Object>> policies(Database books) throws SQLException {
    return books.all(
        row ->
            Map.of(
                "service", row.text("service"),
                "ways", words(row.text("ways")),
                "cards", words(row.text("cards"))),
        "SELECT * FROM policy ORDER BY service");
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** Licences of one person after so many, without what has been printed here. */
  static List<Map<String, Object>> licences(Database books, String number, int after, int most)
      throws SQLException {
    return books.all(
        Register::licence,
        "SELECT * FROM licence WHERE in_charge = ? ORDER BY position LIMIT ? OFFSET ?",
        number,
        most,
        after);
  }

  static Optional<Held> held(Database books, String licence, String copy) throws SQLException {
    return books.one(
        row -> new Held(row.text("in_charge"), row.text("version"), row.text(copy)),
        "SELECT * FROM licence WHERE id = ?",
        licence);
  }

  private static Map<String, Object> licence(Row row) throws SQLException {
    Map<String, Object> licence = new LinkedHashMap<>();
    for (String field :
        List.of("id", "version", "code", "name", "kind", "person", "capital", "place", "scope"))
      licence.put(field, row.text(field));
    for (String field : List.of("established", "term", "registry", "issued", "qr"))
      licence.put(field, row.text(field));
    licence.put("entityType", row.text("entity_type"));
    return licence;
  }
}
