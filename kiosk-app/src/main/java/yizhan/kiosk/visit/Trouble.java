package yizhan.kiosk.visit;

import yizhan.kiosk.prompt.Text;

/**
 * The world outside the visit failed: a device or the back office. Carries a reason to show, never
 * a person.
 */
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Text text;

  public Trouble(Text text) {
    super(text.key());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
