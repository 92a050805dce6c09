package yizhan.kiosk.glass;

/** How the screen is built in. */
public enum Orientation {
  PORTRAIT,
  LANDSCAPE;

  /** The style class of the root. */
  String style() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
