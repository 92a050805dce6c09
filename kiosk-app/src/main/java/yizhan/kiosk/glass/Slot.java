package yizhan.kiosk.glass;

import javafx.scene.layout.Region;

/**
 * A place for a part that changes while its neighbours stay: as large as what it lies in, which
 * lays the part out. Neighbours in one list of children would all be styled and drawn anew with it.
 */
final class Slot extends Region {
  Slot() {
    setPickOnBounds(false); // what lies under it is touched as well
  }

  /** Holds this from now on, and nothing else. */
  void hold(Region part) {
    getChildren().setAll(part);
  }

  void empty() {
    getChildren().clear();
  }

  @Override
  protected void layoutChildren() {
    // whoever has the slot does
  }
}
