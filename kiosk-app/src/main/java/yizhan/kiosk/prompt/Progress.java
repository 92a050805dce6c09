package yizhan.kiosk.prompt;

import java.util.Optional;

/**
 * Something irreversible is under way. Answered by it.
 *
 * @param what is happening now
 * @param done steps done
 * @param of steps in all; zero when that is not known
 * @param where on the machine hands are waited for
 */
public record Progress<A>(Text what, Text stay, int done, int of, Optional<Place> where)
    implements Prompt.Underway<A> {
  public Progress(Text what, Text stay, int done, int of) {
    this(what, stay, done, of, Optional.empty());
  }

  @Override
  public Optional<Place> pointsAt() {
    return where;
  }

  @Override
  public Text spoken() {
    return what;
  }
}
