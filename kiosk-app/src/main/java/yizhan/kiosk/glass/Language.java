package yizhan.kiosk.glass;

/** The languages the terminal speaks. */
public enum Language {
  CHINESE(""),
  ENGLISH("_en");

  private final String suffix;

  Language(String suffix) {
    this.suffix = suffix;
  }

  /** The file of this language's words. */
  String file() {
    return "words" + suffix + ".properties";
  }

  /** The language that the switch leads to. */
  public Language next() {
    return switch (this) {
      case CHINESE -> ENGLISH;
      case ENGLISH -> CHINESE;
    };
  }
}
