package yizhan.sandbox.demo;

import java.util.List;
import picocli.CommandLine.Option;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.Orientation;
import yizhan.kiosk.glass.TextSize;

/** How the screens look at first. */
final class LookOptions {
  private static final List<TextSize> SIZES = List.of(TextSize.values());

  @Option(names = "--orientation", description = "portrait or landscape", defaultValue = "portrait")
  Orientation orientation = Orientation.PORTRAIT;

  @Option(names = "--lang", description = "zh or en", defaultValue = "zh")
  Spoken language = Spoken.ZH;

  @Option(names = "--text-size", description = "1 to 4, the largest", defaultValue = "1")
  int textSize = 1;

  /** Languages by their codes. */
  enum Spoken {
    ZH(Language.CHINESE),
    EN(Language.ENGLISH);

    private final Language language;

    Spoken(Language language) {
      this.language = language;
    }
  }

  /** What is wrong with them, or nothing. */
  String complaint() {
    return textSize < 1 || textSize > SIZES.size()
        ? "--text-size is a number from 1 to " + SIZES.size()
        : "";
  }

  Look look() {
    return Look.USUAL.with(orientation).with(language.language).with(SIZES.get(textSize - 1));
  }
}
