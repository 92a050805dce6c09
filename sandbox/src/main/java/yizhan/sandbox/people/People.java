package yizhan.sandbox.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The invented people that a sandbox knows, their firms, their real estate, their documents. */
public final class People {
  private static final List<String> SEED =
      List.of("people.toml", "firms.toml", "long-scope.toml", "properties.toml", "documents.toml");
  private static final long LARGEST_FILE = 8 << 20;

  private final Map<String, SandboxPerson> persons = new LinkedHashMap<>();
  private final Map<String, SandboxFirm> firms = new LinkedHashMap<>();

  private final Estate estate;
  private final List<SandboxDocument> documents;

  private People(
      List<SandboxPerson> persons,
      List<SandboxFirm> firms,
      Estate estate,
      List<SandboxDocument> documents) {
    this.estate = estate;
    this.documents = List.copyOf(documents);
    persons.forEach(person -> this.persons.put(person.id(), person));
    firms.forEach(firm -> this.firms.put(firm.code(), firm));
  }

  /** Those that come with the sandbox. */
  public static People builtIn() {
    PeopleReader reader = new PeopleReader();
    for (String name : SEED) reader.read(name, resource(name));
    try {
      return reader.people();
    } catch (PeopleException e) {
      throw new IllegalStateException("the people that come with the sandbox", e);
    }
  }

  /**
   * Those that come with the sandbox and those in all {@code *.toml} files of a folder.
   *
   * @throws PeopleException listing everything that is wrong in those files
   */
  public static People with(Path folder) throws PeopleException {
    PeopleReader reader = new PeopleReader();
    for (String name : SEED) reader.read(name, resource(name));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".toml")).sorted().toList();
      if (found.isEmpty())
        throw new PeopleException(
            List.of(folder + ": holds no *.toml file; see docs/people.md for their form"));
      for (Path file : found) {
        if (Files.size(file) > LARGEST_FILE)
          throw new PeopleException(
              List.of(file + ": is larger than " + LARGEST_FILE + " bytes; split it"));
        reader.read(file.toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new PeopleException(
          List.of(folder + ": cannot be read as UTF-8 files in a folder (" + e + ")"));
    }
    return reader.people();
  }

  static People of(
      List<SandboxPerson> persons,
      List<SandboxFirm> firms,
      Estate estate,
      List<SandboxDocument> documents) {
    return new People(persons, firms, estate, documents);
  }

  /** What the registry of real estate knows. */
  public record Estate(List<SandboxProperty> properties, List<SandboxApplication> applications) {
    public Estate {
      properties = List.copyOf(properties);
      applications = List.copyOf(applications);
    }
  }

  public Estate estate() {
    return estate;
  }

  /** What the tax authority has made for them. */
  public List<SandboxDocument> documents() {
    return documents;
  }

  public List<SandboxPerson> persons() {
    return new ArrayList<>(persons.values());
  }

  public List<SandboxFirm> firms() {
    return new ArrayList<>(firms.values());
  }

  /** By the short name that journeys use. */
  public Optional<SandboxPerson> person(String id) {
    return Optional.ofNullable(persons.get(id));
  }

  /** The firms whose licences this person may have printed, in the order of the files. */
  public List<SandboxFirm> firmsOf(SandboxPerson person) {
    return firms.values().stream()
        .filter(firm -> firm.inCharge().equals(person.card().number()))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream stream = People.class.getResourceAsStream(name)) {
      if (stream == null) throw new IllegalStateException("not in the jar: " + name);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
