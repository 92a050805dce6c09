package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Choose one. Answered with the option's id.
 *
 * @param scanHint set when a code held before the scanner answers too
 */
public record Choose(Text title, List<Option> options, Optional<Text> scanHint)
    implements Prompt<String> {
  public Choose {
    options = List.copyOf(options);
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
