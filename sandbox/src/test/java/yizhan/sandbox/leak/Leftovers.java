package yizhan.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yizhan.sandbox.people.People;

/**
 * What tests have left in their temporary folders, and who of the seed data stands in it, in each
 * way in which a program may have written it. What is drawn or packed (pictures, streams of PDFs)
 * is not seen.
 */
final class Leftovers {
  /** Where somebody may stand, and why. */
  private static final List<Where> BELONGING =
      List.of(
          Where.of("/(office|books)\\.db(-wal)?$", "the books of the bureau, who are the far side"),
          Where.of("/broken\\.yaml$", "the contract, whose examples are of invented people"));

  private final Traces traces = Traces.ofEverybody(People.builtIn());
  private final Map<Path, Set<String>> complaints = new TreeMap<>();
  private int files;

  /** Files that may hold somebody. */
  private record Where(Pattern path, String why) {
    static Where of(String path, String why) {
      return new Where(Pattern.compile(path), why);
    }
  }

  /** Looks through a folder, with all that is in it; links are not followed. */
  void lookThrough(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).filter(Leftovers::concerns).toList())
        look(file);
    }
  }

  private static boolean concerns(Path file) {
    return BELONGING.stream().noneMatch(where -> where.path().matcher(file.toString()).find());
  }

  private void look(Path file) throws IOException {
    files++;
    Set<String> found = traces.in(Files.readAllBytes(file));
    if (!found.isEmpty()) complaints.put(file, found);
  }

  /** Who was found where nobody may stand. */
  Map<Path, Set<String>> complaints() {
    return complaints;
  }

  /** How many files were looked through. */
  int files() {
    return files;
  }
}
