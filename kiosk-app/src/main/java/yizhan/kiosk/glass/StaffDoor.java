package yizhan.kiosk.glass;

import javafx.animation.PauseTransition;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A way in that says nothing of itself: whoever keeps a finger on the place for three seconds. What
 * it leads to asks for a card and a PIN.
 */
final class StaffDoor {
  static final String ID = "staff-door";

  private static final Duration HOLD = Duration.seconds(3);

  private StaffDoor() {}

  static void in(Region place, Runnable opened) {
    place.setId(ID);
    PauseTransition hold = new PauseTransition(HOLD);
    hold.setOnFinished(_ -> opened.run());
    place.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hold.playFromStart());
    place.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> hold.stop());
    place.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        e -> {
          if (!place.contains(e.getX(), e.getY())) hold.stop();
        });
  }
}
