package yizhan.sandbox.office;

import com.sun.net.httpserver.HttpExchange;
import io.avaje.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, read.
 *
 * @param path the segments below the version
 * @param query as sent, or empty
 * @param terminal who asks
 */
record Asked(
    String method,
    List<String> path,
    String query,
    String terminal,
    HttpExchange http,
    String text) {
  private static final int LARGEST = 1 << 21;
  private static final String ID = "[A-Za-z0-9._:-]{1,64}";

  static Asked read(HttpExchange http, String version) throws IOException, Problem {
    String path = String.valueOf(http.getRequestURI().getPath());
    byte[] body = http.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) throw Problem.malformed("The body is too large");
    @Nullable String terminal = http.getRequestHeaders().getFirst("Yizhan-Terminal");
    if (terminal == null || !terminal.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}"))
      throw new Problem(401, "unknown-terminal", "Which terminal asks?");
    @Nullable String query = http.getRequestURI().getRawQuery();
    return new Asked(
        http.getRequestMethod(),
        List.of(path.substring(version.length() + 1).split("/", -1)),
        query == null ? "" : query,
        terminal,
        http,
        new String(body, StandardCharsets.UTF_8));
  }

  /** Method and first segment, by which operations are told apart. */
  String what() {
    return method + " " + path.getFirst();
  }

  /** The id that stands in this segment of the path. */
  String id(int segment) throws Problem {
    if (segment < path.size() && path.get(segment).matches(ID)) return path.get(segment);
    throw Problem.malformed("An id is missing or malformed");
  }

  /** The day that stands behind the first segment. */
  String day() throws Problem {
    if (path.size() != 2) throw Problem.malformed("No day in the path");
    try {
      return LocalDate.parse(path.get(1)).toString();
    } catch (DateTimeParseException _) {
      throw Problem.malformed("The day in the path is none");
    }
  }

  String header(String name) throws Problem {
    return maybeHeader(name).orElseThrow(() -> Problem.malformed("No header " + name));
  }

  Optional<String> maybeHeader(String name) {
    return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
  }

  Map<?, ?> body() throws Problem {
    try {
      if (Json.read(text) instanceof Map<?, ?> map) return map;
    } catch (JsonException _) {
      throw Problem.malformed("The body is no JSON");
    }
    throw Problem.malformed("The body is no object");
  }

  static String text(Map<?, ?> object, String field, String pattern) throws Problem {
    if (object.get(field) instanceof String text && text.matches(pattern)) return text;
    throw Problem.malformed("The field " + field + " is missing or malformed");
  }

  static Map<?, ?> object(Map<?, ?> object, String field) throws Problem {
    if (object.get(field) instanceof Map<?, ?> map) return map;
    throw Problem.malformed("The field " + field + " is missing or no object");
  }
}
