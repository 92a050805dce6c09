package yizhan.kiosk.glass;

/** How large everything written is: 1, 1.25, 1.5 and 1.8 times; the sizes are the style sheet's. */
public enum TextSize {
  USUAL("size-1"),
  LARGE("size-2"),
  LARGER("size-3"),
  LARGEST("size-4");

  private final String style;

  TextSize(String style) {
    this.style = style;
  }

  /** The style class of the root that scales the whole type scale. */
  String style() {
    return style;
  }

  /** The size that the switch leads to; after the largest comes the usual one again. */
  public TextSize next() {
    return switch (this) {
      case USUAL -> LARGE;
      case LARGE -> LARGER;
      case LARGER -> LARGEST;
      case LARGEST -> USUAL;
    };
  }
}
