package yizhan.kiosk.journal;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Map;
import java.util.TreeMap;

/** Named texts as one JSON object, by name. */
final class Fields {
  private static final JsonType<Map<String, String>> JSON =
      Jsonb.builder().build().type(String.class).map();

  private Fields() {}

  static String write(Map<String, String> fields) {
    return JSON.toJson(new TreeMap<>(fields));
  }

  static Map<String, String> read(String json) {
    return JSON.fromJson(json);
  }
}
