package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** Says in one language what citizens are shown, and keeps what they were told is not possible. */
final class Interpreter {
  private static final Words WORDS = new Words(Missing.LOUD);
  private static final String WRITTEN = ".";

  private final Language language;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  Interpreter(Language language) {
    this.language = language;
  }

  /** A key that this language has no words for, or no argument, is a bug. */
  void say(Prompt<?> prompt) {
    for (Text text : Said.textsIn((Record) prompt))
      if (text.key().contains(WRITTEN) && said.add(text.key()))
        assertThat(WORDS.say(text, language)).as("%s in %s", text.key(), language).isNotBlank();
  }

  /** By the keys of their first words. */
  Set<String> refusals() {
    Set<String> refusals = new TreeSet<>();
    for (String key : said) {
      boolean refusal = key.startsWith("refusal.") && key.endsWith(".title");
      boolean ended = key.startsWith("phone.ended.") || key.startsWith("face.ended.");
      if (refusal || ended || key.equals("face.locked") || key.equals("face.not-agreed"))
        refusals.add(key);
    }
    return refusals;
  }
}
