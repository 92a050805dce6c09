package yizhan.config;

/** The same name in both languages of the screens. */
public record Bilingual(String zh, String en) {
  /** The name in one language. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
