package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Text;

/**
 * Something to touch. A touch counts when it begins and ends in it; the OK key of the {@link
 * Keypad} does the same. Unlike a button of the toolkit it is as high as its wrapped words need.
 */
final class Target extends StackPane {
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Runnable tapped;
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private List<Told> told = List.of();
  private boolean chosen;
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
  }

  Target styled(String... classes) {
    getStyleClass().addAll(classes);
    return this;
  }

  /** What a voice says of it, beside the state that it is in. */
  Target telling(List<Told> all) {
    told = all;
    return this;
  }

  Target telling(Text... texts) {
    return telling(Told.all(List.of(texts)));
  }

  void choose(boolean now) {
    chosen = now;
    pseudoClassStateChanged(CHOSEN, now);
  }

  /** What a voice says of it now. */
  List<Told> told() {
    List<Told> all = new ArrayList<>(told);
    if (all.isEmpty() && getAccessibleText() != null) {
      all.add(Told.of(Text.verbatim(getAccessibleText())));
    }
    if (chosen) {
      all.add(Told.of(Text.of("voice.chosen")));
    } else if (getStyleClass().contains("toggle") && !isDisabled()) {
      all.add(Told.of(Text.of("voice.not-chosen")));
    }
    if (isDisabled()) {
      all.add(Told.of(Text.of("voice.closed")));
    }
    return all;
  }

  /** While a finger or a key is on it. */
  ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** A key goes down on it. */
  void press() {
    begin(true);
  }

  /** The key goes up. */
  void release() {
    end(begun);
  }

  /** The finger or key means something else by now. */
  void forget() {
    end(false);
  }

  private void begin(MouseEvent event) {
    begin(event.getButton() == MouseButton.PRIMARY);
  }

  private void begin(boolean counts) {
    begun = counts;
    held.set(counts);
    arm(counts);
  }

  private boolean within(MouseEvent event) {
    return contains(event.getX(), event.getY());
  }

  private void end(boolean counts) {
    begun = false;
    held.set(false);
    arm(false);
    if (counts && !isDisabled()) {
      tapped.run();
    }
  }

  private void arm(boolean armed) {
    pseudoClassStateChanged(ARMED, armed);
  }
}
