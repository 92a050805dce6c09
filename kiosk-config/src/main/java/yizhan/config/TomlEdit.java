package yizhan.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Changes single values of a TOML file and leaves everything else as somebody wrote it: comments,
 * order, empty lines. The outcome is read again, and is refused when anything else became of it
 * than the one change that was meant: a file that is written in an unusual way is for an editor.
 */
public final class TomlEdit {
  private static final Pattern HEADER = Pattern.compile("\\s*\\[\\s*([^\\[\\]]+?)\\s*]\\s*(#.*)?");
  private static final Pattern ANY_HEADER = Pattern.compile("\\s*\\[.*");

  /** A value on one line: a string of either kind, or anything up to a comment. */
  private static final String VALUE = "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^#\"']*?)(\\s*(?:#.*)?)";

  private final List<String> lines;

  private TomlEdit(String text) {
    lines = new ArrayList<>(text.lines().toList());
  }

  /**
   * Sets one value; its section and its line are added where they are missing.
   *
   * @param section such as {@code devices.card-reader}
   * @param value as TOML writes it
   * @return the whole text; empty when it cannot be changed without changing more
   */
  public static Optional<String> set(String text, String section, String key, String value) {
    TomlEdit edit = new TomlEdit(text);
    edit.put(section, key, value);
    Map<String, Object> wanted = meaning(text).orElse(Map.of());
    Optional<Map<String, Object>> one = meaning(key + " = " + value);
    if (one.isEmpty()) throw new IllegalArgumentException(value);
    boolean there = table(wanted, section).map(t -> put(t, key, one.get())).isPresent();
    return there ? edit.ifMeans(wanted) : Optional.empty();
  }

  /** Takes one value away; the same as above. */
  public static Optional<String> remove(String text, String section, String key) {
    TomlEdit edit = new TomlEdit(text);
    edit.line(section, key).ifPresent(at -> edit.lines.remove((int) at));
    Map<String, Object> wanted = meaning(text).orElse(Map.of());
    table(wanted, section).ifPresent(t -> t.remove(key));
    return edit.ifMeans(wanted);
  }

  private static Object put(Map<String, Object> table, String key, Map<String, Object> from) {
    table.put(key, Objects.requireNonNull(from.get(key)));
    return table;
  }

  private void put(String section, String key, String value) {
    Optional<Integer> at = line(section, key);
    if (at.isPresent()) {
      Matcher old = entry(key).matcher(lines.get(at.get()));
      if (old.matches()) lines.set(at.get(), old.group(1) + value + old.group(3));
      return;
    }
    int header = header(section);
    if (header < 0) {
      lines.add("");
      lines.add("[" + section + "]");
      header = lines.size() - 1;
    }
    int after = header;
    for (int i = header + 1; i < end(header); i++) if (speaks(lines.get(i))) after = i;
    lines.add(after + 1, key + " = " + value);
  }

  private static boolean speaks(String line) {
    return !line.isBlank() && !line.stripLeading().startsWith("#");
  }

  private Optional<Integer> line(String section, String key) {
    int header = header(section);
    if (header < 0) return Optional.empty();
    for (int i = header + 1; i < end(header); i++)
      if (entry(key).matcher(lines.get(i)).matches()) return Optional.of(i);
    return Optional.empty();
  }

  private static Pattern entry(String key) {
    return Pattern.compile("(\\s*" + Pattern.quote(key) + "\\s*=\\s*)" + VALUE);
  }

  private int header(String section) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher header = HEADER.matcher(lines.get(i));
      if (header.matches() && section.equals(header.group(1))) return i;
    }
    return -1;
  }

  private int end(int header) {
    int at = header + 1;
    while (at < lines.size() && !ANY_HEADER.matcher(lines.get(at)).matches()) at++;
    return at;
  }

  private Optional<String> ifMeans(Map<String, Object> wanted) {
    String text = String.join("\n", lines) + "\n";
    return meaning(text).filter(wanted::equals).map(_ -> text);
  }

  /** What a text says, without how it is written; empty when it is not TOML. */
  private static Optional<Map<String, Object>> meaning(String text) {
    Complaints complaints = new Complaints();
    TomlParseResult toml = Source.spoken(text).toml(Where.WHOLE_FILE, complaints);
    boolean sound = complaints.none() && !toml.hasErrors();
    return sound ? Optional.of(plain(toml)) : Optional.empty();
  }

  private static Map<String, Object> plain(TomlTable table) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (String key : table.keySet())
      plain.put(key, plain(Objects.requireNonNull(table.get(List.of(key)))));
    return plain;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case TomlTable table -> plain(table);
      case TomlArray array -> array.toList().stream().map(TomlEdit::plain).toList();
      default -> value;
    };
  }

  @SuppressWarnings("unchecked") // plain makes maps of strings only
  private static Optional<Map<String, Object>> table(Map<String, Object> root, String section) {
    Map<String, Object> at = root;
    for (String part : section.split("\\.", -1)) {
      Object next = at.computeIfAbsent(part, _ -> new LinkedHashMap<String, Object>());
      if (!(next instanceof Map<?, ?>)) return Optional.empty();
      at = (Map<String, Object>) next;
    }
    return Optional.of(at);
  }
}
