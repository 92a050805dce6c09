package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Hints;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/**
 * Where hints come, in the place of the words that stand there first. As high as the highest of
 * them from the start, so that nothing moves when one comes.
 */
final class HintPlace extends StackPane {
  private static final String ID = "hint";

  private final List<Region> shownByTurns = new ArrayList<>();

  private HintPlace(Brush brush, Region first, List<Text> hints) {
    setId(ID);
    getStyleClass().add("hint-place");
    shownByTurns.add(first);
    hints.forEach(hint -> shownByTurns.add(brush.notice("hint", hint)));
    getChildren().addAll(shownByTurns);
    show(0);
  }

  /** These words, and the hints of a prompt; the words alone when it has none. */
  static Region of(Brush brush, Region first, Prompt<?> prompt) {
    List<Text> hints = Hints.of(prompt);
    return hints.isEmpty() ? first : new HintPlace(brush, first, hints);
  }

  /** Shows the first words, or the hint that came last, where the screen has a place for them. */
  static void show(Region screen, int hint) {
    if (screen.lookup("#" + ID) instanceof HintPlace place) {
      place.show(hint);
    }
  }

  private void show(int hint) {
    int now = Math.min(hint, shownByTurns.size() - 1);
    for (int i = 0; i < shownByTurns.size(); i++) {
      shownByTurns.get(i).setVisible(i == now);
    }
  }
}
