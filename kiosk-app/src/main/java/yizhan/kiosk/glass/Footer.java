package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** The bottom of every screen: back at the left, home in the middle, the main action right. */
final class Footer extends GridPane {
  /** Parts of a hundred: what each of the three places takes. */
  private static final List<Integer> SHARES = List.of(25, 25, 50);

  static final String LOWER = "lower";

  private final Brush brush;
  private final StackPane actPlace = new StackPane();
  private final Optional<Target> lower;
  private final Target back;
  private final Target home;
  private Poster poster = new Poster(_ -> {});
  private boolean greets;

  Footer(Brush brush, Consumer<Look> change) {
    this.brush = brush;
    getStyleClass().add("footer");
    for (int share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    add(actPlace, 2, 0); // first in the order of keys
    back = brush.button("back", Text.of("frame.back"), () -> poster.back(), "quiet-button");
    home = brush.button("home", Text.of("frame.home"), () -> poster.home(), "quiet-button");
    add(back, 0, 0);
    add(home, 1, 0);
    lower = lower(change);
    lower.ifPresent(target -> add(target, 0, 0, SHARES.size(), 1));
    offer(false, false);
  }

  /** Who cannot reach the header finds the control for low reach here, where a visit begins. */
  private Optional<Target> lower(Consumer<Look> change) {
    Look look = brush.look();
    if (look.orientation() == Orientation.LANDSCAPE || look.has(Aid.LOW_REACH)) {
      return Optional.empty();
    }
    return Optional.of(
        brush.button(
            LOWER, Text.of("frame.lower"), () -> change.accept(look.switched(Aid.LOW_REACH))));
  }

  /** Another screen, and whom it tells. */
  void fill(Parts parts, Poster other) {
    Optional<Target> act =
        parts.act().map(a -> brush.button(Prompt.ACT, a.label(), a.tapped(), "act"));
    act.ifPresent(target -> bind(target, parts.act().orElseThrow()));
    begin(other, act);
    greets = parts.greets();
  }

  private static void bind(Target target, Parts.Act action) {
    target.disableProperty().bind(action.possible().not());
  }

  /** Nothing of the last screen stays. */
  void clear() {
    begin(new Poster(_ -> {}), Optional.empty());
    offer(false, false);
  }

  /** What a finger or key began on the last screen is not meant for this one. */
  private void begin(Poster other, Optional<Target> act) {
    Stream.concat(Stream.of(back, home), lower.stream()).forEach(Target::forget);
    poster = other;
    greets = false;
    actPlace.getChildren().setAll(act.stream().toList());
  }

  void offer(boolean mayGoBack, boolean mayGoHome) {
    back.setVisible(mayGoBack);
    home.setVisible(mayGoHome);
    boolean lowers = greets && !mayGoBack && !mayGoHome;
    lower.ifPresent(target -> target.setVisible(lowers));
    lower.ifPresent(target -> target.setManaged(lowers));
    boolean acts = !actPlace.getChildren().isEmpty();
    boolean offers = mayGoBack || mayGoHome || acts || (lowers && lower.isPresent());
    setManaged(offers);
    setVisible(offers);
  }
}
