package yizhan.kiosk.glass;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Text;

/** Two big buttons that turn pages: under the page when there is height, beside it when not. */
final class PageBar extends StackPane {
  private final Brush brush;
  private final Label number = Brush.written("", "page-number");
  private final Target previous;
  private final Target next;
  private final boolean beside;
  private final Pane bar;

  PageBar(Brush brush, boolean under, IntConsumer turn) {
    this.brush = brush;
    beside = !under;
    previous = button("previous", () -> turn.accept(-1));
    next = button("next", () -> turn.accept(1));
    bar = beside ? new VBox(previous, number, next) : new HBox(previous, number, next);
    HBox.setHgrow(number, Priority.ALWAYS);
    VBox.setVgrow(number, Priority.ALWAYS);
    bar.getStyleClass().add(beside ? "page-bar-beside" : "page-bar");
    getChildren().add(bar);
  }

  private Target button(String way, Runnable turn) {
    Text words = Text.of("page." + way);
    Node content = beside ? Brush.sign("sign-page-" + way) : brush.label(words, "button-words");
    Target button = new Target("page-" + way, content, turn).styled("button");
    button.setAccessibleText(brush.say(words));
    return button.telling(words);
  }

  void show(int page, int count) {
    setVisible(count > 1);
    previous.setDisable(page == 0);
    next.setDisable(page == count - 1);
    number.setText(brush.say(Text.of("page.of", page + 1, count)));
  }

  /** What it takes of the width of the page, with a gap. */
  double takenWidth() {
    return beside ? prefWidth(-1) + gap() : 0;
  }

  /** What it takes of the height of the page, with a gap. */
  double takenHeight(double width) {
    return beside ? 0 : prefHeight(width) + gap();
  }

  /** The style sheet says how far things are apart. */
  double gap() {
    return beside ? ((VBox) bar).getSpacing() : ((HBox) bar).getSpacing();
  }

  void lay(Box box) {
    if (beside) {
      double width = prefWidth(-1);
      resizeRelocate(box.right() - width, box.top(), width, box.height());
    } else {
      double height = prefHeight(box.width());
      resizeRelocate(box.left(), box.floor() - height, box.width(), height);
    }
  }
}
