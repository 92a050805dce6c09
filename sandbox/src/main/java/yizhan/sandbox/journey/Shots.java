package yizhan.sandbox.journey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Pictures of the screen, numbered in the order in which they were taken. */
final class Shots {
  private final Screen screen;
  private final Scene scene;
  private final Path folder;
  private int taken;

  Shots(Screen screen, Scene scene, Path folder) {
    this.screen = screen;
    this.scene = scene;
    this.folder = folder;
  }

  /** Writes {@code NN-name.png}. */
  String take(String name) throws JourneyException {
    BufferedImage picture =
        screen.onGlass(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
    String file = String.format(Locale.ROOT, "%02d-%s.png", ++taken, name);
    try {
      Files.createDirectories(folder);
      ImageIO.write(picture, "png", folder.resolve(file).toFile());
      return file;
    } catch (IOException unwritten) {
      throw new JourneyException(
          folder.resolve(file) + " cannot be written: " + unwritten.getMessage());
    }
  }
}
