package yizhan.sandbox.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads files of people and what is theirs, and remembers everything that is wrong with any of
 * them.
 */
final class PeopleReader {
  private static final Set<String> KINDS =
      new TreeSet<>(Set.of("person", "firm", "property", "application", "document"));

  private final List<SandboxPerson> persons = new ArrayList<>();
  private final List<SandboxFirm> firms = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Where an id, number or code was given first. */
  private final Map<String, String> taken = new HashMap<>();

  private final List<TomlRow> firmRows = new ArrayList<>();
  private final List<SandboxProperty> properties = new ArrayList<>();
  private final List<TomlRow> propertyRows = new ArrayList<>();
  private final List<SandboxApplication> applications = new ArrayList<>();
  private final List<TomlRow> applicationRows = new ArrayList<>();
  private final List<SandboxDocument> documents = new ArrayList<>();
  private final List<TomlRow> documentRows = new ArrayList<>();

  void read(String file, String text) {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      for (TomlParseError error : toml.errors())
        problems.add(file + ":" + error.position().line() + ": " + error.getMessage());
      return;
    }
    for (String key : new TreeSet<>(toml.keySet()))
      if (!KINDS.contains(key))
        problems.add(
            file + ": there is no [[" + key + "]]; write one of " + String.join(", ", KINDS));
    for (TomlRow row : rows(file, toml, "person")) person(row);
    for (TomlRow row : rows(file, toml, "firm")) firm(row);
    for (TomlRow row : rows(file, toml, "property")) property(row);
    for (TomlRow row : rows(file, toml, "application")) application(row);
    for (TomlRow row : rows(file, toml, "document")) document(row);
  }

  /** Everybody, once all files have been read. */
  People people() throws PeopleException {
    Set<String> numbers = new TreeSet<>();
    persons.forEach(person -> numbers.add(person.card().number()));
    for (TomlRow row : firmRows) {
      String inCharge = row.text("in_charge");
      if (!inCharge.isEmpty() && !numbers.contains(inCharge))
        row.problem("in_charge", "is nobody's number; add the person, or correct it");
      if (!numbers.containsAll(PropertyRow.numbers(row.text("authorised", ""))))
        row.problem("authorised", "has somebody's number who is not there");
    }
    for (int i = 0; i < properties.size(); i++)
      known(propertyRows.get(i), properties.get(i), numbers);
    for (int i = 0; i < applications.size(); i++)
      if (!numbers.contains(applications.get(i).applicant()))
        applicationRows
            .get(i)
            .problem("applicant", "is nobody's number; add the person, or correct it");
    for (int i = 0; i < documents.size(); i++)
      if (!numbers.contains(documents.get(i).holder()))
        documentRows.get(i).problem("holder", "is nobody's number; add the person, or correct it");
    if (!problems.isEmpty()) throw new PeopleException(problems);
    return People.of(persons, firms, new People.Estate(properties, applications), documents);
  }

  private static void known(TomlRow row, SandboxProperty property, Set<String> numbers) {
    if (!numbers.containsAll(property.owners()))
      row.problem(
          "owners", "has somebody's number who is not there; add the person, or correct it");
    if (!numbers.containsAll(property.rightHolders()))
      row.problem("right_holders", "has somebody's number who is not there");
  }

  private void property(TomlRow row) {
    SandboxProperty property = PropertyRow.read(row);
    once(row, "unit", property.unit());
    properties.add(property);
    propertyRows.add(row);
  }

  private void application(TomlRow row) {
    SandboxApplication application = PropertyRow.application(row);
    once(row, "number", application.number());
    applications.add(application);
    applicationRows.add(row);
  }

  private void document(TomlRow row) {
    SandboxDocument document = DocumentRow.read(row);
    once(row, "id", document.id());
    documents.add(document);
    documentRows.add(row);
  }

  private void person(TomlRow row) {
    SandboxPerson person = PersonRow.read(row);
    once(row, "id", person.id());
    once(row, "number", person.card().number());
    persons.add(person);
  }

  private void firm(TomlRow row) {
    SandboxFirm firm = FirmRow.read(row);
    once(row, "code", firm.code());
    firms.add(firm);
    firmRows.add(row);
  }

  private void once(TomlRow row, String key, String value) {
    @Nullable String before = taken.putIfAbsent(key + " " + value, row.place(key));
    if (before != null && !value.isEmpty())
      row.problem(key, "was given before, at " + before + "; it must be another");
  }

  private List<TomlRow> rows(String file, TomlTable toml, String key) {
    if (!toml.contains(key)) return List.of();
    List<TomlRow> rows = new ArrayList<>();
    if (toml.get(key) instanceof TomlArray array)
      for (int i = 0; i < array.size(); i++)
        if (array.get(i) instanceof TomlTable table)
          rows.add(new TomlRow(file, lineOf(array, i), table, problems::add));
    if (rows.isEmpty())
      problems.add(file + ": " + key + " must be a table of its own; write [[" + key + "]]");
    return rows;
  }

  /** Tables always have a place; the library says so only in words. */
  private static int lineOf(TomlArray array, int index) {
    @Nullable TomlPosition position = array.inputPositionOf(index);
    return position == null ? 1 : position.line();
  }
}
