package yizhan.kiosk.glass;

import javafx.scene.Node;

/** Where something lies. */
record Box(double left, double top, double right, double floor) {
  double width() {
    return Math.max(0, right - left);
  }

  double height() {
    return Math.max(0, floor - top);
  }

  Box from(double newTop) {
    return new Box(left, newTop, right, floor);
  }

  Box to(double newFloor) {
    return new Box(left, top, right, newFloor);
  }

  Box narrowed(double newRight) {
    return new Box(left, top, newRight, floor);
  }

  void lay(Node node) {
    node.resizeRelocate(left, top, width(), height());
  }
}
