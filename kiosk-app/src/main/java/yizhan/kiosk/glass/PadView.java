package yizhan.kiosk.glass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.entry.Key;
import yizhan.kiosk.entry.Keyboard;
import yizhan.kiosk.entry.Keyboard.Place;
import yizhan.kiosk.prompt.Text;

/** The keys, each as large as there is room for, and no larger than a hand likes. */
final class PadView extends Region {
  /** How far keys are apart. */
  static final double GAP = 24;

  private static final double MOST_KEY_HEIGHT = 136;

  /** Where a wide pad stands under the field and not beside it, on a screen that is low. */
  private static final double LOW_KEY_HEIGHT = 96;

  private final Keyboard keyboard;
  private final Map<Place, Region> keys = new LinkedHashMap<>();

  PadView(Brush brush, Keyboard keyboard, WordsView words, Consumer<Key> pressed) {
    this.keyboard = keyboard;
    for (Place place : keyboard.places()) {
      Key key = place.key();
      keys.put(
          place,
          switch (key) {
            case Key.Types(var text) -> typing(brush, key, text, () -> pressed.accept(key));
            case Key.Does does ->
                brush.button(
                    key.id(),
                    Text.of("enter." + does),
                    () -> pressed.accept(key),
                    "key",
                    "key-does");
            case Key.Room.WORDS -> words;
          });
    }
    getChildren().addAll(keys.values());
  }

  private static Region typing(Brush brush, Key key, String text, Runnable pressed) {
    Text words = text.isBlank() ? Text.of("enter.SPACE") : Text.verbatim(text);
    return brush.button(key.id(), words, pressed, "key", "key-types");
  }

  int columns() {
    return keyboard.columns();
  }

  /** Lays itself at the bottom of the box, and says where it begins. */
  double lay(Box box, boolean low) {
    double most = low ? LOW_KEY_HEIGHT : MOST_KEY_HEIGHT;
    double height = Math.min(most, (box.height() + GAP) / keyboard.rows() - GAP);
    double top = box.floor() - extent(height, keyboard.rows());
    box.from(top).lay(this);
    return top;
  }

  @Override
  protected void layoutChildren() {
    double width = (getWidth() + GAP) / keyboard.columns() - GAP;
    double height = (getHeight() + GAP) / keyboard.rows() - GAP;
    keys.forEach((place, key) ->
        key.resizeRelocate(
            place.column() * (width + GAP),
            place.row() * (height + GAP),
            extent(width, place.width()),
            extent(height, place.height())));
  }

  private static double extent(double each, int count) {
    return count * (each + GAP) - GAP;
  }
}
