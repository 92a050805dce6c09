package yizhan.kiosk.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.entry.Key;
import yizhan.kiosk.entry.Verdict;

/**
 * Type something in. Answered with what was typed, which is right by the rules of the entry.
 *
 * @param label what it is called on paper; stands at the field
 * @param example how one looks; empty when that helps nobody
 * @param trouble why what was typed last did not do; empty at first
 */
public record Enter(
    Entry entry, Text title, Text label, Optional<Text> example, Optional<Text> trouble)
    implements Prompt.Typed {

  @Override
  public boolean accepts(Object answer) {
    return answer instanceof String typed && entry.judge(typed) instanceof Verdict.Complete;
  }

  @Override
  public Text spoken() {
    return trouble.isPresent()
        ? Text.of("enter.trouble.say", trouble.get(), title)
        : Text.of("enter.say", title);
  }

  @Override
  public List<String> focus() {
    List<String> ids = new ArrayList<>(entry.upright().keys().stream().map(Key::id).toList());
    ids.add(ACT);
    return ids;
  }
}
