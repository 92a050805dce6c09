package yizhan.kiosk.glass;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Option;

/** An option as a card: to touch when it is open, greyed when it is closed. */
final class Cards {
  static Target card(Option option, Node content, Runnable chosen) {
    Target card = new Target(option.id(), content, chosen).styled("card");
    if (!option.open()) {
      card.setFocusTraversable(false);
      card.setDisable(true);
      card.styled("closed");
    }
    return card;
  }

  /** What tells an option apart, the first first; and why it is closed. */
  static VBox words(Brush brush, Option option) {
    VBox words = Brush.column("card-words", brush.label(option.label(), "card-name"));
    option.details().forEach(detail -> words.getChildren().add(brush.label(detail, "detail")));
    option.closed().ifPresent(why -> words.getChildren().add(brush.notice("attention", why)));
    return words;
  }

  private Cards() {}
}
