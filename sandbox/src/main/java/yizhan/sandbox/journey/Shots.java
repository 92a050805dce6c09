package yizhan.sandbox.journey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Pictures of the screen, numbered in the order in which they were taken. */
final class Shots {
  /** A screen takes a fifth of a second to come. */
  private static final Duration COMING = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(20);

  private final Screen screen;
  private final Scene scene;
  private final Path folder;
  private final Player.Pictures wanted;
  private int taken;

  Shots(Screen screen, Scene scene, Path folder, Player.Pictures wanted) {
    this.screen = screen;
    this.scene = scene;
    this.folder = folder;
    this.wanted = wanted;
  }

  /** What a journey asks for. */
  void ask(String name) throws JourneyException {
    if (wanted == Player.Pictures.ALL) {
      var _ = take(name);
    }
  }

  /** Of a screen on which a step did not hold: where its picture is, in brackets. */
  String failed() throws JourneyException {
    return wanted == Player.Pictures.NONE ? "" : " (" + take("failed") + ")";
  }

  /** Writes {@code NN-name.png}, once the screen has come whole. */
  private String take(String name) throws JourneyException {
    long until = System.nanoTime() + COMING.toNanos();
    while (screen.comes() && System.nanoTime() - until < 0) LockSupport.parkNanos(LOOK.toNanos());
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
