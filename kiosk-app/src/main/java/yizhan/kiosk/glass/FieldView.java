package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yizhan.kiosk.entry.Typing;
import yizhan.kiosk.prompt.Enter;

/** What has been typed, in groups for reading, with a caret behind it. */
final class FieldView extends VBox {
  private static final String DOT = "●";

  private final Enter prompt;
  private final boolean running;
  private final FlowPane groups = new FlowPane();

  /**
   * @param named whether there is room for what it is called
   */
  FieldView(Brush brush, Enter prompt, boolean named) {
    this.prompt = prompt;
    getStyleClass().add("field");
    running = prompt.entry().reads();
    groups.getStyleClass().add(running ? "field-run" : "field-groups");
    if (named) {
      getChildren().add(brush.label(prompt.label(), "line-label"));
    }
    getChildren().add(groups);
  }

  void show(Typing typing) {
    String typed = typing.text();
    String shown =
        prompt.entry().secret() ? DOT.repeat(typed.codePointCount(0, typed.length())) : typed;
    List<Label> parts = new ArrayList<>();
    for (String part : running ? characters(shown) : Grouping.of(shown, prompt.entry().groups())) {
      parts.add(Brush.written(part, "field-group"));
    }
    for (String letter : characters(typing.letters())) {
      parts.add(Brush.written(letter, "field-group", "field-letters"));
    }
    Label last = parts.isEmpty() ? Brush.written("", "field-group") : parts.removeLast();
    groups.getChildren().setAll(parts);
    groups.getChildren().add(withCaret(last));
  }

  /** One by one, as lines may be broken anywhere. */
  private static List<String> characters(String words) {
    return words.codePoints().mapToObj(Character::toString).toList();
  }

  private static HBox withCaret(Label last) {
    Region caret = new Region();
    caret.getStyleClass().add("caret");
    HBox row = new HBox(last, caret);
    row.getStyleClass().add("field-last");
    return row;
  }
}
