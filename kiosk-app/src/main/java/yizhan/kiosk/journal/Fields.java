package yizhan.kiosk.journal;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named texts as one JSON object, by name. The parser reads no text beyond some 32,000 characters:
 * a longer one, such as a busy day's register, stands there in pieces, {@code name}, {@code
 * name+1}, …; one that could not be read again would hold up the whole outbox.
 */
final class Fields {
  private static final JsonType<Map<String, String>> JSON =
      Jsonb.builder().build().type(String.class).map();

  /** Characters; each may take six when it is written. */
  private static final int PIECE = 5_000;

  private static final String MORE = "+";

  private Fields() {}

  static String write(Map<String, String> fields) {
    Map<String, String> pieces = new TreeMap<>();
    fields.forEach((name, text) -> {
      if (name.contains(MORE)) throw new IllegalArgumentException("no name: " + name);
      int end = end(text, 0);
      pieces.put(name, text.substring(0, end));
      for (int number = 1; end < text.length(); number++) {
        int from = end;
        end = end(text, from);
        pieces.put(name + MORE + number, text.substring(from, end));
      }
    });
    return JSON.toJson(pieces);
  }

  /** Where a piece ends that begins here: never within a character. */
  private static int end(String text, int from) {
    int end = Math.min(text.length(), from + PIECE);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  static Map<String, String> read(String json) {
    Map<String, String> pieces = JSON.fromJson(json);
    Map<String, String> fields = new TreeMap<>();
    for (String name : pieces.keySet())
      if (!name.contains(MORE)) fields.put(name, whole(name, pieces));
    return fields;
  }

  private static String whole(String name, Map<String, String> pieces) {
    StringBuilder whole = new StringBuilder(pieces.getOrDefault(name, ""));
    for (int number = 1; pieces.containsKey(name + MORE + number); number++)
      whole.append(pieces.get(name + MORE + number));
    return whole.toString();
  }
}
