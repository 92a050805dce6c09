package yizhan.sandbox.desk;

import javafx.scene.Node;

/** One sheet of the desk. On the JavaFX thread. */
interface Panel {
  Node node();

  /** Shows how the station is now. */
  void show(Sight sight);
}
