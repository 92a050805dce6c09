package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yizhan.config.Cabinet;
import yizhan.kiosk.prompt.Text;

/**
 * Makes the small parts that all screens are made of; their sizes and colours are the style
 * sheet's.
 */
record Brush(
    Words words,
    Look look,
    Pictures pictures,
    Ticks ticks,
    boolean motion,
    Optional<Cabinet> cabinet) {

  String say(Text text) {
    return words.say(text, look.language());
  }

  Label label(Text text, String... styles) {
    return written(say(text), styles);
  }

  static Label written(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Something to touch that says one thing. */
  Target button(String id, Text text, Runnable tapped, String... styles) {
    Label label = label(text, "button-words");
    Target button = new Target(id, label, tapped).styled("button").styled(styles);
    button.setAccessibleText(label.getText());
    return button.telling(text);
  }

  /** One under the other. */
  static VBox column(String style, Node... parts) {
    VBox column = new VBox(parts);
    column.getStyleClass().add(style);
    return column;
  }

  static VBox column(String style, List<? extends Node> parts) {
    return column(style, parts.toArray(Node[]::new));
  }

  /** Side by side; the last takes what is left. */
  static HBox row(String style, Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add(style);
    HBox.setHgrow(parts[parts.length - 1], Priority.ALWAYS);
    return row;
  }

  /** A sign whose shape, size and colour are the style sheet's. */
  static Node sign(String... styles) {
    Region shape = new Region();
    shape.getStyleClass().addAll("shape");
    StackPane sign = new StackPane(shape);
    sign.getStyleClass().add("sign");
    sign.getStyleClass().addAll(styles);
    sign.setMouseTransparent(true);
    return sign;
  }

  /** A remark with a sign of its own: colour never speaks alone. */
  Region notice(String style, Text... texts) {
    VBox said = column("notice-words");
    for (Text text : texts) {
      said.getChildren().add(label(text, "notice-word"));
    }
    HBox notice = row("notice", sign("sign-" + style), said);
    notice.getStyleClass().add(style);
    return notice;
  }
}
