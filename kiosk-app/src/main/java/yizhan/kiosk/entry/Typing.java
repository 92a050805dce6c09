package yizhan.kiosk.entry;

/** What has been typed so far. Lives as long as its screen, and nowhere else. */
public final class Typing {
  private final Entry entry;
  private String text;

  /**
   * @param before what was answered before; empty when nothing was, or it is secret
   */
  public Typing(Entry entry, String before) {
    this.entry = entry;
    text = entry.secret() ? "" : before;
  }

  public String text() {
    return text;
  }

  /** How right it is. */
  public Verdict verdict() {
    return entry.judge(text);
  }

  /** A key was pressed. What is longer than it may be is not taken. */
  public void press(Key key) {
    switch (key) {
      case Key.Types(var typed) -> {
        if (length(text + typed) <= entry.most()) {
          text += typed;
        }
      }
      case Key.Does.ERASE -> text = text.substring(0, text.offsetByCodePoints(0, kept()));
      case Key.Does.CLEAR -> text = "";
    }
  }

  private int kept() {
    return Math.max(0, length(text) - 1);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
