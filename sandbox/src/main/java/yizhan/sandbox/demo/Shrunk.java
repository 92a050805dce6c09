package yizhan.sandbox.demo;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.effect.PerspectiveTransform;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import yizhan.config.ScreenSettings;

/**
 * Shows the kiosk's screen smaller than it is: it keeps its own size and is drawn to another scale,
 * so that nothing on it is laid out otherwise than on a terminal.
 */
final class Shrunk extends Pane {
  private final Region glass;
  private final ScreenSettings screen;
  private final Scale scale = new Scale();

  Shrunk(Region glass, ScreenSettings screen) {
    this.glass = glass;
    this.screen = screen;
    glass.setManaged(false);
    glass.resize(screen.width(), screen.height());
    glass.getTransforms().add(scale);
    getChildren().add(glass);
    if (!Platform.isSupported(ConditionalFeature.SCENE3D)) glass.setEffect(asOnePicture());
  }

  /**
   * Without a graphics card the toolkit draws letters that are scaled as outlines, and leaves holes
   * where strokes cross. An effect that maps the screen onto itself makes it draw the screen at its
   * true size first and scale the picture; touches go where they went.
   */
  private PerspectiveTransform asOnePicture() {
    int right = screen.width();
    int floor = screen.height();
    return new PerspectiveTransform(0, 0, right, 0, right, floor, 0, floor);
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth() / screen.width(), getHeight() / screen.height());
    scale.setX(factor);
    scale.setY(factor);
    glass.relocate(
        (getWidth() - factor * screen.width()) / 2, (getHeight() - factor * screen.height()) / 2);
  }
}
