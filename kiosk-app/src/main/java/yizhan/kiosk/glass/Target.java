package yizhan.kiosk.glass;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Something to touch. A touch counts when it begins and ends in it; the keys Enter and Space do the
 * same. Unlike a button of the toolkit it is as high as its wrapped words need.
 */
final class Target extends StackPane {
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Runnable tapped;
  private boolean begun;

  Target(String id, Node content, Runnable tapped) {
    this.tapped = tapped;
    setId(id);
    getChildren().add(content);
    getStyleClass().add("target");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> arm(begun && within(e)));
    addEventHandler(MouseEvent.MOUSE_RELEASED, e -> end(begun && within(e)));
    addEventHandler(KeyEvent.KEY_PRESSED, e -> key(e, true));
    addEventHandler(KeyEvent.KEY_RELEASED, e -> key(e, false));
  }

  Target styled(String... classes) {
    getStyleClass().addAll(classes);
    return this;
  }

  void choose(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  private void begin(MouseEvent event) {
    begun = event.getButton() == MouseButton.PRIMARY;
    arm(begun);
  }

  private boolean within(MouseEvent event) {
    return contains(event.getX(), event.getY());
  }

  private void key(KeyEvent event, boolean down) {
    if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.SPACE) {
      return;
    }
    event.consume();
    if (down) {
      begun = true;
      arm(true);
    } else {
      end(begun);
    }
  }

  private void end(boolean counts) {
    begun = false;
    arm(false);
    if (counts && !isDisabled()) {
      tapped.run();
    }
  }

  private void arm(boolean armed) {
    pseudoClassStateChanged(ARMED, armed);
  }
}
