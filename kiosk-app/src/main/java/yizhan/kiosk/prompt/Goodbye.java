package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * All is done; take the card along. Answered by the reader when the card is gone, or by touch when
 * there is none.
 */
public record Goodbye(List<Text> done, List<Text> takeAlong, boolean cardStillThere)
    implements Prompt.Agree {
  public Goodbye {
    done = List.copyOf(done);
    takeAlong = List.copyOf(takeAlong);
  }

  @Override
  public boolean landing() {
    return false;
  }

  @Override
  public Text spoken() {
    if (done.isEmpty()) return Text.of("goodbye.card-only.say");
    return cardStillThere ? Text.of("goodbye.card.say") : Text.of("goodbye.say");
  }

  @Override
  public List<String> focus() {
    return cardStillThere ? List.of() : List.of(ACT);
  }

  @Override
  public Optional<Prompt.Done> silence() {
    return Optional.of(Prompt.Done.DONE);
  }
}
