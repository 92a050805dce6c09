package yizhan.kiosk.glass;

/** How screens look: what a citizen may switch at any moment of a visit, and how it is built in. */
public record Look(
    Orientation orientation, Language language, TextSize textSize, boolean highContrast) {
  /** How a terminal greets. */
  public static final Look USUAL =
      new Look(Orientation.PORTRAIT, Language.CHINESE, TextSize.USUAL, false);

  public Look with(Orientation other) {
    return new Look(other, language, textSize, highContrast);
  }

  public Look with(Language other) {
    return new Look(orientation, other, textSize, highContrast);
  }

  public Look with(TextSize other) {
    return new Look(orientation, language, other, highContrast);
  }

  public Look withHighContrast(boolean on) {
    return new Look(orientation, language, textSize, on);
  }
}
