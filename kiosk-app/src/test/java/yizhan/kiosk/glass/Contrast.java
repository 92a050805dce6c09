package yizhan.kiosk.glass;

import javafx.scene.paint.Color;

/** How far one colour stands out from another, as WCAG 2 measures it. */
final class Contrast {
  private Contrast() {}

  /** From 1, alike, to 21, black on white. */
  static double between(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
