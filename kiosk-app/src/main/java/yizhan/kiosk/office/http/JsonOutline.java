package yizhan.kiosk.office.http;

/**
 * Looks at the brackets of a JSON text before anybody parses it. The parser descends as deep as the
 * text says, which can end the thread, and does not mind what follows the first value.
 */
final class JsonOutline {
  /** The contract needs five. */
  private static final int DEEPEST = 16;

  private JsonOutline() {}

  /** Whether the text is one object, with nothing after it, and not nested too deep. */
  static boolean isOneObject(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith("{")) return false;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < trimmed.length(); i++) {
      switch (trimmed.charAt(i)) {
        case '\\' -> i += quoted ? 1 : 0;
        case '"' -> quoted = !quoted;
        case '{', '[' -> depth += quoted ? 0 : 1;
        case '}', ']' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
      if (depth > DEEPEST) return false;
      if (depth == 0) return i == trimmed.length() - 1;
    }
    return false;
  }
}
