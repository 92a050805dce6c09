package yizhan.kiosk.glass;

import java.util.List;
import java.util.Locale;

/** The languages the terminal speaks. */
public enum Language {
  CHINESE("", yizhan.config.Language.ZH),
  ENGLISH("_en", yizhan.config.Language.EN);

  private final String suffix;
  private final yizhan.config.Language spoken;

  Language(String suffix, yizhan.config.Language spoken) {
    this.suffix = suffix;
    this.spoken = spoken;
  }

  /** As a voice knows it. */
  yizhan.config.Language spoken() {
    return spoken;
  }

  /** The style class of the root where words are in this language. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
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
