package yizhan.kiosk.glass;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which pictures are kept in the repository. */
final class Exhibits {
  private static final Path ROOT =
      Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."));
  static final Path DOCS_FOLDER = ROOT.resolve("docs/screens");
  static final Path GOLDEN_FOLDER =
      ROOT.resolve("kiosk-app/src/test/resources/yizhan/kiosk/glass/golden");

  private static final Look UPRIGHT = Look.USUAL;
  private static final Look LYING = Look.USUAL.with(Orientation.LANDSCAPE);

  /** One screen in one look. */
  record Exhibit(String sample, Look look) {
    String file() {
      return sample + "-" + Studio.name(look) + ".png";
    }

    @Override
    public String toString() {
      return file();
    }
  }

  /** What a reader of the documents sees. */
  static final List<Exhibit> DOCS =
      List.of(
          new Exhibit("home-three", UPRIGHT),
          new Exhibit("home-three", english(LYING)),
          new Exhibit("home-three", english(UPRIGHT).with(TextSize.LARGEST)),
          new Exhibit("home-three", UPRIGHT.with(Aid.HIGH_CONTRAST, true)),
          new Exhibit("home-three", UPRIGHT.with(Aid.LOW_REACH, true)),
          new Exhibit("out-of-service", UPRIGHT),
          new Exhibit("card-waiting", UPRIGHT),
          new Exhibit("card-waiting", LYING.with(TextSize.LARGEST)),
          new Exhibit("card-trouble", english(UPRIGHT)),
          new Exhibit("choose", UPRIGHT),
          new Exhibit("choose-many", english(LYING)),
          new Exhibit("choose", UPRIGHT.with(TextSize.LARGEST).with(Aid.LOW_REACH, true)),
          new Exhibit("choose-some", UPRIGHT),
          new Exhibit("choose-some", english(LYING).with(TextSize.LARGER)),
          new Exhibit("check", UPRIGHT),
          new Exhibit("check", LYING),
          new Exhibit("check", english(LYING).with(TextSize.LARGEST)),
          new Exhibit("check", UPRIGHT.with(Aid.HIGH_CONTRAST, true)),
          new Exhibit("check-fading", UPRIGHT),
          new Exhibit("wait", english(UPRIGHT)),
          new Exhibit("progress", UPRIGHT),
          new Exhibit("enter-digits-1", UPRIGHT),
          new Exhibit("take-sheet", UPRIGHT),
          new Exhibit("take-sheet", english(LYING)),
          new Exhibit("receipt-on-screen", UPRIGHT),
          new Exhibit("explain", UPRIGHT),
          new Exhibit("try-again", LYING.with(TextSize.LARGE)),
          new Exhibit("goodbye-card", UPRIGHT),
          new Exhibit("goodbye", english(UPRIGHT)));

  /** What tests compare with, pixel by pixel: one of each kind of part. */
  static final List<Exhibit> GOLDEN =
      List.of(
          new Exhibit("home", UPRIGHT),
          new Exhibit("home", english(LYING).with(TextSize.LARGER)),
          new Exhibit("card-waiting", UPRIGHT),
          new Exhibit("card-trouble", LYING.with(TextSize.LARGEST)),
          new Exhibit("choose-many", UPRIGHT.with(TextSize.LARGE)),
          new Exhibit("choose-some", UPRIGHT.with(Aid.HIGH_CONTRAST, true)),
          new Exhibit("check", UPRIGHT),
          new Exhibit("check", LYING.with(Aid.LOW_REACH, true)),
          new Exhibit("check-fading", english(UPRIGHT)),
          new Exhibit("enter-pin-0", LYING),
          new Exhibit("explain", english(UPRIGHT).with(TextSize.LARGEST)));

  private Exhibits() {}

  private static Look english(Look look) {
    return look.with(Language.ENGLISH);
  }

  static Stream<Exhibit> golden() {
    return GOLDEN.stream();
  }
}
