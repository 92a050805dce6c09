package yizhan.sandbox.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of a file. What is wrong is told and replaced by something harmless, so that reading
 * goes on and everything wrong is told at once.
 */
final class TomlRow {
  private static final String LONG_TERM = "长期";

  private final String file;
  private final int line;
  private final TomlTable table;
  private final Consumer<String> problems;
  private final Set<String> known = new LinkedHashSet<>();

  TomlRow(String file, int line, TomlTable table, Consumer<String> problems) {
    this.file = file;
    this.line = line;
    this.table = table;
    this.problems = problems;
  }

  /** A text that must be there. */
  String text(String key) {
    known.add(key);
    if (table.contains(key)) return text(key, "");
    problem(key, "is missing; write " + key + " = \"…\"");
    return "";
  }

  String text(String key, String otherwise) {
    known.add(key);
    @Nullable Object value = table.get(key);
    if (value == null) return otherwise;
    if (value instanceof String text) return text;
    problem(key, "must be a text; put it between quotation marks");
    return otherwise;
  }

  /** A text that must be there and must pass. */
  String text(String key, Predicate<String> fits, String remedy) {
    String text = text(key);
    if (table.contains(key) && !fits.test(text)) problem(key, remedy);
    return text;
  }

  LocalDate date(String key) {
    known.add(key);
    if (table.get(key) instanceof LocalDate date) return date;
    problem(key, "must be a date; write " + key + " = 2020-01-31, without quotation marks");
    return LocalDate.EPOCH;
  }

  /** A date, or 长期. */
  LocalDate end(String key) {
    known.add(key);
    if (LONG_TERM.equals(table.get(key))) return LocalDate.MAX;
    if (table.get(key) instanceof LocalDate date) return date;
    problem(key, "must be a date such as 2040-01-31, or \"" + LONG_TERM + "\"");
    return LocalDate.MAX;
  }

  boolean flag(String key) {
    known.add(key);
    @Nullable Object value = table.get(key);
    if (value == null) return false;
    if (value instanceof Boolean flag) return flag;
    problem(key, "must be true or false, without quotation marks");
    return false;
  }

  <E extends Enum<E>> E word(String key, E[] words) {
    return word(key, words, text(key));
  }

  <E extends Enum<E>> E word(String key, E[] words, String text) {
    known.add(key);
    Optional<E> found = Words.find(words, text);
    if (found.isEmpty() && !text.isEmpty()) {
      String all = Arrays.stream(words).map(Words::of).collect(Collectors.joining(", "));
      problem(key, "must be one of " + all);
    }
    return found.orElse(words[0]);
  }

  /** Tells of fields that nobody asked for: most often a slip of the pen. */
  void nothingElse() {
    for (String key : new TreeSet<>(table.keySet()))
      if (!known.contains(key))
        problem(key, "is no field here; take it out, or write one of " + String.join(", ", known));
  }

  void problem(String key, String what) {
    problems.accept(place(key) + ": " + key + " " + what);
  }

  /** File and line of a field, or of the table when the field is not there. */
  String place(String key) {
    @Nullable TomlPosition position = table.contains(key) ? table.inputPositionOf(key) : null;
    return file + ":" + (position == null ? line : position.line());
  }
}
