package yizhan.kiosk.glass;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import yizhan.config.Cabinet;
import yizhan.kiosk.visit.Turn;

/** Takes pictures of turns in one look, off the stage, on the typefaces of the terminal. */
final class Studio implements AutoCloseable {
  private final Look look;
  private final int shrink;
  private final Glass glass;
  private final Scene scene;

  /**
   * @param shrink by how much; 1 is true size
   */
  Studio(Look look, Pictures pictures, int shrink) throws Exception {
    this(look, pictures, shrink, Cabinets.UPRIGHT);
  }

  Studio(Look look, Pictures pictures, int shrink, Cabinet cabinet) throws Exception {
    Fx.start();
    this.look = look;
    this.shrink = shrink;
    glass =
        Fx.glass(
            look,
            Fx.STILL,
            new Fx.Fitted(
                pictures, List.of(Language.values()), Optional.of(cabinet), new RecordingVoice()));
    scene = Fx.on(() -> Fx.scene(glass.root(), look.orientation()));
  }

  /** Another rule beside those of the style sheet. */
  Studio ruled(Path styleSheet) throws Exception {
    Fx.run(() -> glass.root().getStylesheets().add(styleSheet.toUri().toString()));
    return this;
  }

  /** A picture of the sample of this name. */
  BufferedImage shot(String sample) throws Exception {
    Turn<?> turn = Objects.requireNonNull(new Samples(look.language()).all().get(sample), sample);
    return shot(turn, EntrySamples.taps(sample));
  }

  /**
   * @param taps on what before the picture is taken
   */
  BufferedImage shot(Turn<?> turn, List<String> taps) throws Exception {
    glass.show(turn, _ -> {});
    for (String id : taps) {
      Fx.run(() -> Fx.layOut(scene));
      Fx.run(() -> Fx.tap(scene.lookup("#" + id)));
    }
    WritableImage drawn = Fx.on(this::draw);
    glass.clear();
    int width = (int) drawn.getWidth();
    int height = (int) drawn.getHeight();
    int[] argb = new int[width * height];
    drawn
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return shrunk(picture);
  }

  /** Averages pixels: the toolkit itself draws bold words in pieces when it shrinks them. */
  private BufferedImage shrunk(BufferedImage picture) {
    if (shrink == 1) {
      return picture;
    }
    int width = picture.getWidth() / shrink;
    int height = picture.getHeight() / shrink;
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      small.setRGB(i % width, i / width, average(picture, i % width, i / width));
    }
    return small;
  }

  private int average(BufferedImage picture, int column, int row) {
    int[] block = picture.getRGB(column * shrink, row * shrink, shrink, shrink, null, 0, shrink);
    int average = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = block.length / 2;
      for (int pixel : block) {
        sum += (pixel >> shift) & 0xFF;
      }
      average |= (sum / block.length) << shift;
    }
    return average;
  }

  private WritableImage draw() {
    Fx.layOut(scene);
    return scene.snapshot(null);
  }

  /** How a look is called in the names of files. */
  static String name(Look look) {
    return look.orientation().style()
        + (look.language() == Language.CHINESE ? "-zh-" : "-en-")
        + (List.of(TextSize.values()).indexOf(look.textSize()) + 1)
        + (look.has(Aid.HIGH_CONTRAST) ? "-contrast" : "")
        + (look.has(Aid.LOW_REACH) ? "-low" : "");
  }

  static void write(BufferedImage picture, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(String.format(Locale.ROOT, "cannot write %s", file), e);
    }
  }

  @Override
  public void close() {
    glass.close();
  }
}
