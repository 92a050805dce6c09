package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Choose one. Answered with the option's id.
 *
 * @param hint what helps to choose, such as that a code held before the scanner answers too
 * @param where on the machine one must look to choose
 */
public record Choose(Text title, List<Option> options, Optional<Text> hint, Optional<Place> where)
    implements Prompt<String> {
  public Choose {
    options = List.copyOf(options);
  }

  public Choose(Text title, List<Option> options, Optional<Text> hint) {
    this(title, options, hint, Optional.empty());
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
    return Text.of("choose.say", title, options.size());
  }

  @Override
  public List<String> focus() {
    return Option.openIds(options);
  }
}
