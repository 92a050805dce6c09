package yizhan.sandbox.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

/** The last thing that was done, in the words of journeys; all of it can be copied into one. */
final class Strip {
  private static final int MOST_KEPT = 1_000;

  private final List<String> done = new ArrayList<>();
  private final Label last =
      Parts.label("做过的都写在这里 what you do stands here, as a journey has it", "line");
  private final Button copy = Parts.button("抄下 copy all", "copy-journey", this::copy);
  private final HBox node;

  Strip() {
    last.setId("last");
    node = Parts.row(last, Parts.gap(), copy);
    node.getStyleClass().add("strip");
    copy.setDisable(true);
  }

  Node node() {
    return node;
  }

  void tell(Attendant.Told told) {
    last.setText(told.done() ? told.line() : "✗ " + told.line() + " — " + told.complaint());
    Parts.mark(last, "bad-line", !told.done());
    if (!told.done()) return;
    if (done.size() == MOST_KEPT) done.removeFirst();
    done.add(told.line());
    copy.setDisable(false);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(String.join("\n", done) + "\n");
    Clipboard.getSystemClipboard().setContent(content);
  }
}
