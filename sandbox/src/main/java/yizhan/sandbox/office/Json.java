package yizhan.sandbox.office;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import io.avaje.json.stream.JsonStream;

/** JSON as the bureau writes and reads it: maps and lists. An empty list is written, too. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .jsonStream(JsonStream.builder().serializeEmpty(true).serializeNulls(true).build())
          .build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.toJson(value);
  }

  static Object read(String text) throws JsonException {
    return MAPPER.fromJson(text);
  }
}
