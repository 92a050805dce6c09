package yizhan.kiosk.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event as the journal keeps it: a word and named texts. Words and names never change meaning.
 *
 * @param personal what concerns somebody or leads to them: sealed, and not to be read again once
 *     the matter has closed
 * @param closing whether nothing is open in its matter any more; what can never be left open always
 *     says so, else the list of what is unfinished would grow with it
 */
public record Written(
    String word, Map<String, String> fields, Map<String, String> personal, boolean closing) {
  private static final String BETWEEN = "|";

  public Written {
    fields = Map.copyOf(fields);
    personal = Map.copyOf(personal);
  }

  /** An event that concerns nobody. */
  public Written(String word, Map<String, String> fields, boolean closing) {
    this(word, fields, Map.of(), closing);
  }

  /** Several texts as one; {@link #list} takes them apart. */
  public static String joined(List<String> texts) {
    return String.join(BETWEEN, texts);
  }

  /**
   * The text of this name.
   *
   * @throws IllegalArgumentException when there is none, as in the others: it was never written so
   */
  public String text(String name) {
    String value = fields.get(name);
    if (value == null) throw new IllegalArgumentException("no '" + name + "' in the event");
    return value;
  }

  /** The personal text of this name, while it can be read. */
  public Optional<String> personal(String name) {
    return Optional.ofNullable(personal.get(name));
  }

  /** The number of this name, where there is one. */
  public OptionalLong number(String name) {
    String value = fields.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }

  /** The texts of this name. */
  public List<String> list(String name) {
    String value = text(name);
    return value.isEmpty() ? List.of() : List.of(value.split("\\" + BETWEEN, -1));
  }

  /** Only what happened: the rest may concern somebody. */
  @Override
  public String toString() {
    return word;
  }
}
