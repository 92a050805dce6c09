package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of a layout file. What is wrong with it is noted with its line, and reading goes on
 * with a stand-in, so that all problems come out together.
 */
final class Section {
  private static final Box NOWHERE = new Box(0, 0, 0, 0);

  private final String file;
  private final TomlTable table;
  private final List<String> problems;
  private final @Nullable TomlPosition start;

  Section(String file, TomlTable table, List<String> problems) {
    this(file, table, problems, null);
  }

  private Section(
      String file, TomlTable table, List<String> problems, @Nullable TomlPosition start) {
    this.file = file;
    this.table = table;
    this.problems = problems;
    this.start = start;
  }

  boolean has(String key) {
    return table.contains(List.of(key));
  }

  /** In the order of the file. */
  List<String> keys() {
    return List.copyOf(table.keySet());
  }

  void only(Set<String> known) {
    for (String key : table.keySet())
      if (!known.contains(key)) problem(key, "'" + key + "' is not known here");
  }

  Section section(String key) {
    Object value = table.get(List.of(key));
    TomlPosition at = table.inputPositionOf(List.of(key));
    if (value instanceof TomlTable found) return new Section(file, found, problems, at);
    if (value != null) problem(key, "'" + key + "' should be a table");
    return new Section(file, Toml.parse(""), problems, at == null ? start : at);
  }

  String text(String key, @Nullable String otherwise) {
    Object value = table.get(List.of(key));
    if (value instanceof String text) return text;
    if (value != null || otherwise == null) problem(key, "'" + key + "' should be a text");
    return otherwise == null ? "" : otherwise;
  }

  double number(String key, double otherwise) {
    Object value = table.get(List.of(key));
    if (value instanceof Number number) return number.doubleValue();
    if (value != null) problem(key, "'" + key + "' should be a number");
    return otherwise;
  }

  List<Double> numbers(String key) {
    List<Double> numbers = numbers(table.get(List.of(key)));
    if (numbers.isEmpty()) problem(key, "'" + key + "' should be a list of numbers");
    return numbers;
  }

  Set<String> texts(String key) {
    return table.get(List.of(key)) instanceof TomlArray array
        ? Set.copyOf(array.toList().stream().map(Object::toString).toList())
        : Set.of();
  }

  /** {@code [x, y, width, height]}. */
  Box box(String key) {
    List<Double> edges = numbers(table.get(List.of(key)));
    if (edges.size() == 4 && edges.get(2) > 0 && edges.get(3) > 0)
      return new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    problem(key, "'" + key + "' should be [x, y, width, height] in millimetres");
    return NOWHERE;
  }

  List<Box> boxes(String key) {
    List<Box> boxes = new ArrayList<>();
    if (table.get(List.of(key)) instanceof TomlArray array)
      for (Object element : array.toList()) {
        List<Double> edges = numbers(element);
        if (edges.size() == 4)
          boxes.add(new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3)));
        else problem(key, "'" + key + "' should hold boxes [x, y, width, height]");
      }
    return boxes;
  }

  /** Notes a problem at the line of the key, or of the table where the key is missing. */
  void problem(String key, String what) {
    TomlPosition at = table.inputPositionOf(List.of(key));
    if (at == null) at = start;
    problems.add(file + ":" + (at == null ? 1 : at.line()) + ": " + what);
  }

  private static List<Double> numbers(@Nullable Object value) {
    if (!(value instanceof TomlArray array)) return List.of();
    List<Double> numbers = new ArrayList<>();
    for (Object element : array.toList())
      if (element instanceof Number number) numbers.add(number.doubleValue());
    return numbers.size() == array.size() ? numbers : List.of();
  }
}
