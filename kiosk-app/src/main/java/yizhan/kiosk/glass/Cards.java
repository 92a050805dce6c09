package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** An option as a card: to touch when it is open, greyed when it is closed. */
final class Cards {
  static Target card(Option option, Node content, Runnable chosen) {
    Target card = new Target(option.id(), content, chosen).styled("card").telling(told(option));
    if (!option.open()) {
      card.setFocusTraversable(false);
      card.setDisable(true);
      card.styled("closed");
    }
    return card;
  }

  private static List<Told> told(Option option) {
    List<Text> told = new ArrayList<>();
    told.add(option.label());
    told.addAll(option.details());
    option.closed().ifPresent(told::add);
    return Told.all(told);
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
