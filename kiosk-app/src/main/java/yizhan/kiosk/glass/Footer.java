package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** The bottom of every screen: back at the left, home in the middle, the main action right. */
final class Footer extends GridPane {
  /** Parts of a hundred: what each of the three places takes. */
  private static final List<Integer> SHARES = List.of(25, 25, 50);

  static final String LOWER = "lower";

  private final Optional<Target> act;
  private final Optional<Target> lower;
  private final Target back;
  private final Target home;

  Footer(Brush brush, Parts parts, Poster poster, Consumer<Look> change) {
    getStyleClass().add("footer");
    for (int share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    act = parts.act().map(a -> brush.button(Prompt.ACT, a.label(), a.tapped(), "act"));
    act.ifPresent(target -> bind(target, parts.act().orElseThrow()));
    act.ifPresent(target -> add(target, 2, 0)); // first in the order of keys
    back = brush.button("back", Text.of("frame.back"), poster::back, "quiet-button");
    home = brush.button("home", Text.of("frame.home"), poster::home, "quiet-button");
    add(back, 0, 0);
    add(home, 1, 0);
    lower = parts.greets() ? lower(brush, change) : Optional.empty();
    lower.ifPresent(target -> add(target, 0, 0, SHARES.size(), 1));
  }

  /** Who cannot reach the header finds the control for low reach here, where a visit begins. */
  private static Optional<Target> lower(Brush brush, Consumer<Look> change) {
    Look look = brush.look();
    if (look.orientation() == Orientation.LANDSCAPE || look.has(Aid.LOW_REACH)) {
      return Optional.empty();
    }
    return Optional.of(
        brush.button(
            LOWER, Text.of("frame.lower"), () -> change.accept(look.switched(Aid.LOW_REACH))));
  }

  private static void bind(Target target, Parts.Act action) {
    target.disableProperty().bind(action.possible().not());
  }

  void offer(boolean mayGoBack, boolean mayGoHome) {
    back.setVisible(mayGoBack);
    home.setVisible(mayGoHome);
    lower.ifPresent(target -> target.setVisible(!mayGoBack && !mayGoHome));
    setManaged(mayGoBack || mayGoHome || act.isPresent() || lower.isPresent());
  }
}
