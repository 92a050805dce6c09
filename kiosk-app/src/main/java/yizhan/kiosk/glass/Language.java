package yizhan.kiosk.glass;

import java.util.List;

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

  /** The language that the switch leads to, of those that are offered. */
  Language next(List<Language> offered) {
    return offered.get((offered.indexOf(this) + 1) % offered.size());
  }
}
