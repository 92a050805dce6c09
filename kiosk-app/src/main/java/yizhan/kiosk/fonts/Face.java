package yizhan.kiosk.fonts;

/** The font files that the product brings along; see docs/decisions/0010-fonts.md. */
public enum Face {
  SANS("NotoSansSC_400Regular.ttf"),
  SANS_BOLD("NotoSansSC_700Bold.ttf"),
  SERIF("NotoSerifSC_400Regular.ttf"),
  SERIF_BOLD("NotoSerifSC_700Bold.ttf"),
  /** Extensions B and beyond; thirty megabytes, of which only what is drawn is ever read. */
  RARE("HanaMinB.ttf");

  private final String fileName;

  Face(String fileName) {
    this.fileName = fileName;
  }

  /** The file's name in the font folder. */
  public String fileName() {
    return fileName;
  }
}
