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
  record Held(String inCharge, String code, String version, String standing) {
    /** Whether whoever is behind a token may have it: a person in charge, or the firm itself. */
    boolean by(String who) {
      return who.equals(inCharge) || who.equals(firm(code));
    }
  }

  /** As which a firm is behind a token: no number of a person looks like that. */
  static String firm(String code) {
    return "firm " + code;
  }

  /** In whose hands a firm's electronic licence is, if they may act for it, and its name. */
  static Optional<Holder> holder(Database books, String code, String person) throws SQLException {
    return books.one(
        row -> new Holder(row.text("name"), row.text("in_charge").equals(person)),
        "SELECT name, in_charge FROM licence WHERE code = ? AND (in_charge = ? OR EXISTS"
            + " (SELECT 1 FROM authorised WHERE authorised.code = licence.code AND person = ?))",
        code,
        person,
        person);
  }

  /** A firm in somebody's hands. */
  record Holder(String firm, boolean representative) {}

  /** Whether a policy has this way. */
  static boolean suffices(Database books, String service, String way) throws SQLException {
    return books
        .one(row -> row.text("ways"), "SELECT ways FROM policy WHERE service = ?", service)
        .filter(ways -> words(ways).contains(way))
        .isPresent();
  }

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
    for (String person : firm.authorised())
      books.run("INSERT OR IGNORE INTO authorised VALUES (?, ?)", firm.code(), person);
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

  /** Licences of one person, or of one firm, after so many, without what was printed here. */
  static List<Map<String, Object>> licences(Database books, String who, int after, int most)
      throws SQLException {
    return books.all(
        Register::licence,
        "SELECT * FROM licence WHERE in_charge = ? OR 'firm ' || code = ?"
            + " ORDER BY position LIMIT ? OFFSET ?",
        who,
        who,
        most,
        after);
  }

  static Optional<Held> held(Database books, String licence, String copy) throws SQLException {
    return books.one(
        row ->
            new Held(row.text("in_charge"), row.text("code"), row.text("version"), row.text(copy)),
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
