package yizhan.sandbox.desk;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A paper seen large, in a window of its own; a click or Escape puts it away. */
final class LargeView {
  private static final double OF_SCREEN = 0.9;
  private static final double EDGE = 24;

  private LargeView() {}

  /** Shows a picture at its own size, or as large as the screen allows; long ones scroll. */
  static void show(Window owner, String title, Image image) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(image.getWidth(), screen.getWidth() * OF_SCREEN - EDGE);
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(width);
    ScrollPane scroll = Parts.styled(new ScrollPane(new StackPane(view)), "large");
    scroll.setFitToWidth(true);
    double height = width / image.getWidth() * image.getHeight();
    Scene scene =
        new Scene(scroll, width + EDGE, Math.min(height + EDGE, screen.getHeight() * OF_SCREEN));
    scene.getStylesheets().add(Desk.STYLE_SHEET);
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.setTitle(title);
    stage.setScene(scene);
    scroll.setOnMouseClicked(click -> {
      if (click.isStillSincePress()) stage.close();
    });
    scene.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) stage.close();
    });
    stage.show();
  }
}
