package yizhan.sandbox.journey;

/** A journey cannot be read or could not be played. The message names the lines. */
public final class JourneyException extends Exception {
  private static final long serialVersionUID = 1;

  public JourneyException(String message) {
    super(message);
  }
}
