package yizhan.kiosk.glass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import yizhan.config.Cabinet;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Turn;

/** Writes a picture of every prompt in every look, to be looked at one by one. Run by hand. */
final class Gallery {
  private Gallery() {}

  /** Writes to target/gallery; arguments: parts of names that are wanted, none for all. */
  public static void main(String[] wanted) throws Exception {
    Look[] looks = {
      Look.USUAL.with(Aid.LOW_REACH, true),
      Look.USUAL.with(Aid.LOW_REACH, true).with(Language.ENGLISH).with(TextSize.LARGEST),
      Look.USUAL.with(Orientation.LANDSCAPE).with(Aid.LOW_REACH, true),
      Look.USUAL,
      Look.USUAL.with(TextSize.LARGEST),
      Look.USUAL.with(Language.ENGLISH),
      Look.USUAL.with(Language.ENGLISH).with(TextSize.LARGEST),
      Look.USUAL.with(Orientation.LANDSCAPE),
      Look.USUAL.with(Orientation.LANDSCAPE).with(TextSize.LARGEST),
      Look.USUAL.with(Orientation.LANDSCAPE).with(Language.ENGLISH).with(TextSize.LARGER),
      Look.USUAL.with(Aid.HIGH_CONTRAST, true)
    };
    for (Look look : looks) {
      Fx.start();
      Glass glass = Fx.glass(look, Fx.STILL, Gallery::picture);
      Scene scene = Fx.on(() -> Fx.scene(glass.root(), look.orientation()));
      for (Map.Entry<String, Turn<?>> sample : new Samples(look.language()).all().entrySet()) {
        String name = sample.getKey() + "-" + name(look);
        if (wanted(name, wanted)) {
          glass.show(sample.getValue(), happening -> System.out.println(name + ": " + happening));
          Fx.run(() -> Fx.layOut(scene));
          for (String key : EntrySamples.taps(sample.getKey())) {
            Fx.run(() -> Fx.tap(scene.lookup("#" + key)));
            Fx.run(() -> Fx.layOut(scene));
          }
          Fx.on(() -> shot(scene, Path.of("target/gallery/" + name + ".png")));
          glass.clear();
        }
      }
      glass.close();
    }
    machines(wanted);
    System.exit(0);
  }

  /** Each place of each machine. */
  private static void machines(String... wanted) throws Exception {
    for (Map.Entry<String, Cabinet> machine : Cabinets.ALL.entrySet()) {
      for (Place place : Place.values()) {
        String name = "machine-" + machine.getKey() + "-" + place;
        if (wanted(name, wanted)) {
          try (Bench bench = new Bench(Optional.of(machine.getValue()))) {
            bench.show(new Prompt.TakePaper(List.of(Text.verbatim(name)), place));
            Fx.on(() -> shot(bench.scene, Path.of("target/gallery/" + name + ".png")));
          }
        }
      }
    }
  }

  private static boolean shot(Scene scene, Path file) throws Exception {
    Fx.shot(scene, file);
    return true;
  }

  private static boolean wanted(String name, String... wanted) {
    for (String part : wanted) {
      if (name.contains(part)) {
        return true;
      }
    }
    return wanted.length == 0;
  }

  static String name(Look look) {
    return look.orientation().style()
        + "-"
        + look.language().name().toLowerCase(java.util.Locale.ROOT)
        + "-"
        + look.textSize().style()
        + (look.has(Aid.HIGH_CONTRAST) ? "-contrast" : "")
        + (look.has(Aid.LOW_REACH) ? "-low" : "");
  }

  /** A sheet with a frame and lines, in the ratio of the paper. */
  static Optional<Picture> picture(String id) {
    int width = id.equals("a3") ? 840 : 594;
    int height = id.equals("a3") ? 594 : 420;
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean border = x < 14 || y < 14 || x > width - 15 || y > height - 15;
      boolean words = y > 160 && y % 44 < 9 && x > 70 && x < width - 120 - y % 5 * 40;
      argb[i] = border ? 0xFFC9A227 : words ? 0xFF3A3A3A : 0xFFFDFBF2;
    }
    return Optional.of(new Picture(argb, width, height));
  }
}
