package yizhan.kiosk.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Choose one or more, then {@link #ACT}. Answered with the ids of the chosen, in the order of the
 * options.
 */
public record ChooseSome(Text title, List<Option> options, Text act)
    implements Prompt<List<String>> {
  public ChooseSome {
    options = List.copyOf(options);
  }

  @Override
  public boolean accepts(Object answer) {
    Set<String> open = Set.copyOf(options.stream().filter(Option::open).map(Option::id).toList());
    return answer instanceof List<?> chosen
        && !chosen.isEmpty()
        && Set.copyOf(chosen).size() == chosen.size()
        && open.containsAll(chosen);
  }

  @Override
  public Text spoken() {
    return Text.of("choose-some.say", title, options.size(), act);
  }

  @Override
  public List<String> focus() {
    List<String> ids = new ArrayList<>(Option.openIds(options));
    ids.add(ACT);
    return ids;
  }
}
