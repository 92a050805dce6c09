package yizhan.kiosk.office.http;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;

/**
 * An object of an answer, read by somebody who does not trust it: whatever is missing or odd ends
 * in {@link Reason#NONSENSE} with the path of the field, never with what stood there.
 */
final class JsonObject {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<?, ?> fields;
  private final String path;

  private JsonObject(Object value, String path) throws BackOfficeException {
    if (!(value instanceof Map<?, ?> map)) throw nonsense(path, "is not an object");
    this.fields = map;
    this.path = path;
  }

  /** Reads a body. The parser's own complaint quotes the text, so it goes no further. */
  static JsonObject read(String operation, ByteString body) throws BackOfficeException {
    String root = operation + ": $";
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(body.asByteBuffer()).toString();
      if (!JsonOutline.isOneObject(text)) throw nonsense(root, "is not one object");
      return new JsonObject(MAPPER.fromJson(text), root);
    } catch (CharacterCodingException _) {
      throw nonsense(root, "is not UTF-8");
    } catch (JsonException _) {
      throw nonsense(root, "is not JSON");
    }
  }

  String text(String name, Shape shape) throws BackOfficeException {
    if (!(value(name) instanceof String text)) throw nonsense(at(name), "is not a text");
    if (!shape.fits(text)) throw nonsense(at(name), "is not of its form");
    return text;
  }

  Optional<String> maybeText(String name, Shape shape) throws BackOfficeException {
    return fields.containsKey(name) ? Optional.of(text(name, shape)) : Optional.empty();
  }

  /** One of the words of an enumeration; the contract writes them small, with hyphens. */
  <E extends Enum<E>> E word(String name, Class<E> words) throws BackOfficeException {
    return word(value(name), words, at(name));
  }

  <E extends Enum<E>> List<E> words(String name, Class<E> words) throws BackOfficeException {
    List<E> found = new ArrayList<>();
    for (Object item : list(name, EnumSet.allOf(words).size())) {
      String where = at(name) + "[" + found.size() + "]";
      E word = word(item, words, where);
      if (found.contains(word)) throw nonsense(where, "is there twice");
      found.add(word);
    }
    return found;
  }

  Instant instant(String name) throws BackOfficeException {
    try {
      return Instant.parse(text(name, Shape.upTo(40)));
    } catch (DateTimeParseException _) {
      throw nonsense(at(name), "is not a time");
    }
  }

  /** A whole number that is not negative. */
  long whole(String name) throws BackOfficeException {
    if (value(name) instanceof Number number
        && number.doubleValue() == number.longValue()
        && number.longValue() >= 0) return number.longValue();
    throw nonsense(at(name), "is no whole number");
  }

  JsonObject object(String name) throws BackOfficeException {
    return new JsonObject(value(name), at(name));
  }

  Optional<JsonObject> maybeObject(String name) throws BackOfficeException {
    return fields.containsKey(name)
        ? Optional.of(new JsonObject(value(name), at(name)))
        : Optional.empty();
  }

  List<JsonObject> objects(String name, int most) throws BackOfficeException {
    List<JsonObject> objects = new ArrayList<>();
    for (Object item : list(name, most))
      objects.add(new JsonObject(item, at(name) + "[" + objects.size() + "]"));
    return objects;
  }

  /** A list of texts, all of this shape. */
  List<String> texts(String name, int most, Shape shape) throws BackOfficeException {
    List<String> texts = new ArrayList<>();
    for (Object item : list(name, most)) {
      String where = at(name) + "[" + texts.size() + "]";
      if (!(item instanceof String text)) throw nonsense(where, "is not a text");
      if (!shape.fits(text)) throw nonsense(where, "is not of its form");
      texts.add(text);
    }
    return texts;
  }

  /** For what only the whole can show, such as a copy that is offered twice. */
  BackOfficeException odd(String name, String how) {
    return nonsense(at(name), how);
  }

  private static <E extends Enum<E>> E word(Object value, Class<E> words, String where)
      throws BackOfficeException {
    for (E word : EnumSet.allOf(words)) if (spelled(word).equals(value)) return word;
    throw nonsense(where, "is no word of the contract");
  }

  /** How the contract writes an enumeration's word. */
  static String spelled(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Object value(String name) throws BackOfficeException {
    @Nullable Object value = fields.get(name);
    if (value == null) throw nonsense(at(name), "is missing");
    return value;
  }

  private String at(String name) {
    return path + "." + name;
  }

  private static BackOfficeException nonsense(String path, String how) {
    return new BackOfficeException(Reason.NONSENSE, path + " " + how);
  }

  private List<?> list(String name, int most) throws BackOfficeException {
    if (!(value(name) instanceof List<?> list)) throw nonsense(at(name), "is not a list");
    if (list.size() > most) throw nonsense(at(name), "has more than " + most + " items");
    return list;
  }
}
