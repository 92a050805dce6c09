package yizhan.kiosk.prompt;

/**
 * Something irreversible is under way. Answered by it.
 *
 * @param what is happening now
 * @param done steps done
 * @param of steps in all; zero when that is not known
 */
public record Progress<A>(Text what, Text stay, int done, int of) implements Prompt.Underway<A> {
  @Override
  public Text spoken() {
    return what;
  }
}
