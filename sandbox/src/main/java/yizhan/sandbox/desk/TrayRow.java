package yizhan.sandbox.desk;

import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yizhan.sandbox.sheet.TrayView;

/** One tray: how many sheets lie in it, and hands that fill and empty it. */
final class TrayRow extends HBox {
  private static final int ARMFUL = 50;

  private final String tray;
  private final ProgressBar level = new ProgressBar(0);
  private final Label count = Parts.label("", "tray-count");

  /**
   * @param flip makes a button of a label and a switch
   */
  TrayRow(TrayView now, BiFunction<String, String, Button> flip) {
    tray = now.name();
    getStyleClass().add("row");
    VBox names =
        new VBox(
            Parts.label(now.size() + " " + tray, "tray-name"), Parts.label(now.label(), "quiet"));
    names.setMinWidth(USE_PREF_SIZE);
    level.setMaxWidth(Double.MAX_VALUE);
    StackPane bar = new StackPane(level, count);
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren()
        .addAll(
            names,
            bar,
            flip.apply("+" + ARMFUL, "load " + tray + " " + ARMFUL),
            flip.apply("+1", "load " + tray + " 1"),
            flip.apply("空 empty", "empty " + tray));
    show(now);
  }

  String tray() {
    return tray;
  }

  void show(TrayView now) {
    level.setProgress((double) now.sheets() / now.capacity());
    count.setText(now.sheets() + " / " + now.capacity());
    Parts.mark(count, "empty-tray", now.sheets() == 0);
  }
}
