package yizhan.kiosk.town;

/** The terminal stops here and now: no code of it may catch this. */
public final class Crash extends Error {
  private static final long serialVersionUID = 1;

  public Crash(String where) {
    super(where);
  }
}
