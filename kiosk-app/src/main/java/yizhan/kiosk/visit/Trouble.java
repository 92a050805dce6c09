package yizhan.kiosk.visit;

import yizhan.kiosk.prompt.Text;

/**
 * The world outside the visit failed: a device or the back office. Carries what to show, never a
 * person.
 */
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Text what;
  private final transient Text why;

  public Trouble(Text what, Text why, Throwable cause) {
    super(what.key(), cause);
    this.what = what;
    this.why = why;
  }

  /** What does not work, in a few words. */
  public Text what() {
    return what;
  }

  /** Why, and what to do. */
  public Text why() {
    return why;
  }
}
