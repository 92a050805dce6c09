package yizhan.kiosk.glass;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Shows what the keys point at: lies around it, over everything, and moves with it. */
final class Ring extends Region {
  /** As far outside as the style sheet draws it. */
  private static final double OUTSIDE = 10;

  /** Not an invalidation listener: it is told once, and not again until somebody asks. */
  private final ChangeListener<Object> follow = (_, _, _) -> place();

  private @Nullable Node around;

  Ring() {
    getStyleClass().add("focus-ring");
    setId("focus-ring");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Around this from now on. */
  void lieAround(Node other) {
    lieNowhere();
    around = other;
    other.localToSceneTransformProperty().addListener(follow);
    other.layoutBoundsProperty().addListener(follow);
    setVisible(true);
    place();
  }

  void lieNowhere() {
    Node last = around;
    if (last != null) {
      last.localToSceneTransformProperty().removeListener(follow);
      last.layoutBoundsProperty().removeListener(follow);
    }
    around = null;
    setVisible(false);
  }

  private void place() {
    Node inside = around;
    if (inside == null || getParent() == null) {
      return;
    }
    Bounds bounds = getParent().sceneToLocal(inside.localToScene(inside.getLayoutBounds()));
    resizeRelocate(
        bounds.getMinX() - OUTSIDE,
        bounds.getMinY() - OUTSIDE,
        bounds.getWidth() + 2 * OUTSIDE,
        bounds.getHeight() + 2 * OUTSIDE);
  }
}
