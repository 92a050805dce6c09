package yizhan.kiosk.glass;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;

/**
 * How high things are at a width. Remembered, because the toolkit measures wrapped words anew each
 * time it is asked, and because nothing shall jump when a veiled value shows itself.
 */
final class Heights {
  private record Asked(Node node, double width) {}

  private final Map<Asked, Double> known = new HashMap<>();

  /** The toolkit does not hold a wish to the least: this does. */
  double of(Node node, double width) {
    return known.computeIfAbsent(
        new Asked(node, width), _ -> Math.max(node.minHeight(width), node.prefHeight(width)));
  }

  void forget() {
    known.clear();
  }
}
