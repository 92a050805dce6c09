package yizhan.sandbox.desk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small parts that all panels are made of; how they look stands in {@code desk.css}. */
final class Parts {
  private Parts() {}

  /** A sheet of the desk with a title. */
  static VBox panel(String title, Node... content) {
    return panelWith(new Region(), title, content);
  }

  /** A sheet of the desk with a title and something at the other end of that line. */
  static VBox panelWith(Node beside, String title, Node... content) {
    VBox panel = new VBox();
    panel.getStyleClass().add("panel");
    Label name = styled(new Label(title), "panel-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    panel.getChildren().add(row(name, gap(), beside));
    panel.getChildren().addAll(content);
    return panel;
  }

  /** A button that is pressed by its id in tests. */
  static Button button(String label, String id, Runnable pressed) {
    Button button = new Button(label);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> pressed.run());
    return button;
  }

  static HBox row(Node... content) {
    return styled(new HBox(content), "row");
  }

  /** As many in a line as there is room for. */
  static FlowPane wrapping(Node... content) {
    FlowPane flow = styled(new FlowPane(), "switches");
    flow.getChildren().addAll(content);
    return flow;
  }

  static VBox column(Node... content) {
    return styled(new VBox(content), "column");
  }

  /** Pushes what follows it to the other end. */
  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** A line of thumbnails that scrolls sideways and grows with the window. */
  static ScrollPane thumbnails(HBox shown) {
    ScrollPane scroll = styled(new ScrollPane(shown), "plain");
    scroll.setFitToHeight(true);
    scroll.setMinHeight(112);
    scroll.setPrefHeight(112);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  static Label label(String words, String style) {
    return styled(new Label(words), style);
  }

  static <N extends Node> N styled(N node, String... styles) {
    node.getStyleClass().addAll(styles);
    return node;
  }

  /** Puts a style class on or takes it off. */
  static void mark(Node node, String style, boolean on) {
    node.getStyleClass().remove(style);
    if (on) node.getStyleClass().add(style);
  }
}
