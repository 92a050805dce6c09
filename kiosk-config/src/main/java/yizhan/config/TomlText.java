package yizhan.config;

/** Words as TOML 1.0 writes them. */
public final class TomlText {
  private TomlText() {}

  /** A basic string, whatever is in the words. */
  public static String quoted(String words) {
    StringBuilder string = new StringBuilder("\"");
    words
        .chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') string.append('\\').append((char) c);
          else if (Character.isISOControl(c)) string.append(String.format("\\u%04X", c));
          else string.append((char) c);
        });
    return string.append('"').toString();
  }
}
