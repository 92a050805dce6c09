package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.SandboxApplication;
import yizhan.sandbox.people.SandboxProperty;
import yizhan.sandbox.people.SandboxProperty.Weight;
import yizhan.sandbox.people.Words;

/**
 * The register of real estate: for each unit and each person what that person may know of it, as
 * the contract has it.
 */
final class PropertyShelf {
  private static final String WINDOW_ONLY = "window-only";

  private PropertyShelf() {}

  /** Writes down what is not in the books yet. */
  static void fill(Database books, People people) throws SQLException {
    int position = 0;
    for (SandboxProperty property : people.estate().properties()) {
      position++;
      for (String owner : property.owners())
        add(books, position, owner, ownership(property), property);
      for (String holder : property.rightHolders())
        add(books, position, holder, "right-holder", property);
    }
    for (SandboxApplication one : people.estate().applications())
      books.run(
          "INSERT OR IGNORE INTO application VALUES (?, ?, ?)",
          one.number(),
          one.applicant(),
          Json.write(
              Map.of(
                  "number", one.number(),
                  "business", one.business(),
                  "accepted", one.accepted(),
                  "stage", one.stage())));
  }

  private static String ownership(SandboxProperty property) {
    if (property.windowOnly()) return WINDOW_ONLY;
    if (property.owners().size() == 1) return "owner";
    return property.byShares() ? "share-owner" : "joint-owner";
  }

  private static void add(
      Database books, int position, String person, String standing, SandboxProperty property)
      throws SQLException {
    books.run(
        "INSERT OR IGNORE INTO property VALUES (?, ?, ?, ?, ?)",
        property.unit(),
        position,
        person,
        standing,
        Json.write(seenBy(books, person, standing, property)));
  }

  private static Map<String, Object> seenBy(
      Database books, String person, String standing, SandboxProperty property)
      throws SQLException {
    boolean owns = !standing.equals("right-holder");
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("standing", standing);
    seen.put("unit", property.unit());
    seen.put("right", property.right());
    seen.put("certificate", owns ? property.certificate() : "");
    seen.put("place", property.place());
    seen.put("use", property.use());
    seen.put("area", property.area());
    seen.put("building", property.building());
    seen.put("land", property.land());
    seen.put("sharing", owns ? property.sharing() : "");
    seen.put("coOwners", owns ? others(books, person, property) : List.of());
    seen.put("registered", property.registered());
    seen.put("encumbrances", property.weights().stream().map(w -> weight(w, owns)).toList());
    return seen;
  }

  private static Map<String, String> weight(Weight weight, boolean whole) {
    return Map.of(
        "kind", Words.of(weight.kind()),
        "holder", whole ? weight.holder() : "",
        "detail", whole ? weight.detail() : "",
        "term", whole ? weight.term() : "",
        "registered", whole ? weight.registered() : "");
  }

  private static List<String> others(Database books, String person, SandboxProperty property)
      throws SQLException {
    List<String> names = new ArrayList<>();
    for (String owner : property.owners())
      if (!owner.equals(person)) names.add(Register.person(books, owner).orElseThrow().name());
    return names;
  }

  /** What this person may know of everything that is registered for them. */
  static List<Object> of(Database books, String person) throws SQLException {
    return books.all(
        row -> Json.read(row.text("answer")),
        "SELECT answer FROM property WHERE person = ? ORDER BY position",
        person);
  }

  /** The homes that this person owns: no parking space, no shop, nothing of somebody else's. */
  static List<Map<?, ?>> homes(Database books, String person) throws SQLException {
    List<Map<?, ?>> homes = new ArrayList<>();
    for (Object one : of(books, person))
      if (one instanceof Map<?, ?> property
          && !"right-holder".equals(property.get("standing"))
          && String.valueOf(property.get("use")).endsWith("住宅")) homes.add(property);
    return homes;
  }

  /** Whether there is something of which this person is told at a window only. */
  static boolean windowOnly(Database books, String person) throws SQLException {
    return books
        .one(
            row -> row.text("unit"),
            "SELECT unit FROM property WHERE person = ? AND standing = ? LIMIT 1",
            person,
            WINDOW_ONLY)
        .isPresent();
  }

  /** What this person has applied for. */
  static List<Object> underWay(Database books, String person) throws SQLException {
    return books.all(
        row -> Json.read(row.text("answer")),
        "SELECT answer FROM application WHERE person = ? ORDER BY number",
        person);
  }
}
