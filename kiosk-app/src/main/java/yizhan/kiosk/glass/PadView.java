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

  private final Keyboard keyboard;
  private final Map<Place, Target> keys = new LinkedHashMap<>();

  PadView(Brush brush, Keyboard keyboard, Consumer<Key> pressed) {
    this.keyboard = keyboard;
    for (Place place : keyboard.places()) {
      Target key = key(brush, place.key(), () -> pressed.accept(place.key()));
      keys.put(place, key);
      getChildren().add(key);
    }
  }

  private static Target key(Brush brush, Key key, Runnable pressed) {
    return switch (key) {
      case Key.Types(var text) ->
          brush.button(key.id(), Text.verbatim(text), pressed, "key", "key-types");
      case Key.Does does -> brush.button(key.id(), Text.of("enter." + does), pressed, "key");
    };
  }

  /** Lays itself at the bottom of the box. */
  void lay(Box box) {
    double height = Math.min(MOST_KEY_HEIGHT, (box.height() + GAP) / keyboard.rows() - GAP);
    box.from(box.floor() - extent(height, keyboard.rows())).lay(this);
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
