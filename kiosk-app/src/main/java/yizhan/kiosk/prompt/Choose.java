package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Choose one. Answered with the option's id.
 *
 * @param hint what helps to choose, such as that a code held before the scanner answers too
 * @param where on the machine one must look to choose
 * @param trouble why it is asked again; empty at first
 */
public record Choose(
    Text title,
    List<Option> options,
    Optional<Text> hint,
    Optional<Place> where,
    Optional<Text> trouble)
    implements Prompt<String> {
  public Choose {
    options = List.copyOf(options);
  }

  public Choose(Text title, List<Option> options, Optional<Text> hint) {
    this(title, options, hint, Optional.empty());
  }

  public Choose(Text title, List<Option> options, Optional<Text> hint, Optional<Place> where) {
    this(title, options, hint, where, Optional.empty());
  }

  /** The same, asked again. */
  public Choose after(Optional<Text> why) {
    return new Choose(title, options, hint, where, why);
  }

  @Override
  public Optional<Place> pointsAt() {
    return where;
  }

  @Override
  public boolean accepts(Object answer) {
    return Option.open(options, answer);
  }

  @Override
  public Text spoken() {
    Text asked = Text.of("choose.say", title, options.size());
    return trouble.map(why -> Text.of("choose.again.say", why, asked)).orElse(asked);
  }

  @Override
  public List<String> focus() {
    return Option.openIds(options);
  }
}
