package yizhan.kiosk.prompt;

/**
 * Something is being waited for; shown only after a moment. Answered by what is waited for.
 *
 * @param usually how long it usually takes
 * @param otherwise what happens if it does not come
 */
public record Wait<A>(Text what, Text usually, Text otherwise) implements Prompt.Underway<A> {
  @Override
  public Text spoken() {
    return what;
  }
}
