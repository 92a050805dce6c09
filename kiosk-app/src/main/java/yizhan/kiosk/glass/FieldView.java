package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Enter;

/** What has been typed, in groups for reading, with a caret behind it. */
final class FieldView extends VBox {
  private static final String DOT = "●";

  private final Enter prompt;
  private final FlowPane groups = new FlowPane();

  FieldView(Brush brush, Enter prompt) {
    this.prompt = prompt;
    getStyleClass().add("field");
    groups.getStyleClass().add("field-groups");
    getChildren().addAll(brush.label(prompt.label(), "line-label"), groups);
  }

  void show(String typed) {
    String shown =
        prompt.entry().secret() ? DOT.repeat(typed.codePointCount(0, typed.length())) : typed;
    List<String> parts = Grouping.of(shown, prompt.entry().groups());
    List<Node> nodes = new ArrayList<>();
    for (String part : parts.subList(0, parts.size() - 1)) {
      nodes.add(Brush.written(part, "field-group"));
    }
    Region caret = new Region();
    caret.getStyleClass().add("caret");
    HBox last = new HBox(Brush.written(parts.getLast(), "field-group"), caret);
    last.getStyleClass().add("field-last");
    nodes.add(last);
    groups.getChildren().setAll(nodes);
  }
}
