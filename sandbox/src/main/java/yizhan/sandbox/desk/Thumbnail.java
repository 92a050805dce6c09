package yizhan.sandbox.desk;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A small picture of a paper with a line below it; a click shows it large. */
final class Thumbnail extends VBox {
  private static final double LEAST = 76;
  private static final double MOST = 190;
  private static final double CAPTION = 34;

  private final StackPane paper = Parts.styled(new StackPane(), "paper");
  private final DoubleBinding height;

  /**
   * @param room the height that it may fill
   */
  Thumbnail(String id, String caption, ObservableDoubleValue room, Runnable clicked) {
    height =
        Bindings.createDoubleBinding(() -> Math.clamp(room.get() - CAPTION, LEAST, MOST), room);
    setId(id);
    getStyleClass().add("thumbnail");
    setAlignment(Pos.TOP_CENTER);
    paper.minHeightProperty().bind(height);
    paper.setMinWidth(LEAST);
    paper.setMaxWidth(USE_PREF_SIZE);
    paper.getChildren().add(Parts.label("…", "quiet"));
    Label words = Parts.label(caption, "quiet");
    getChildren().addAll(paper, words);
    setOnMouseClicked(_ -> clicked.run());
  }

  /** The face of the paper. */
  void face(Optional<Image> image) {
    paper.getChildren().clear();
    if (image.isEmpty()) {
      paper.getChildren().add(Parts.label("画不出\nno picture", "quiet"));
      return;
    }
    ImageView view = new ImageView(image.get());
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.fitHeightProperty().bind(height);
    paper.setMinWidth(0);
    paper.getChildren().add(view);
  }

  /** Whether somebody has taken the paper away. */
  void taken(boolean taken) {
    Parts.mark(this, "taken", taken);
  }
}
