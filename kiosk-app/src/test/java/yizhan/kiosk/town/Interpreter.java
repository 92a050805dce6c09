package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Missing;
import yizhan.kiosk.glass.Words;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;

/** Says in one language what citizens are shown, and keeps what they were told is not possible. */
final class Interpreter {
  private static final Words WORDS = new Words(Missing.LOUD);
  private static final String WRITTEN = ".";

  /** A way of showing who one is has come to nothing; another one is offered. */
  private static final List<String> ENDS =
      List.of(
          "phone.ended.",
          "face.ended.",
          "face.locked",
          "face.not-agreed",
          "face.no-photo",
          "family.card.again",
          "family.phone.again",
          "vouch.again",
          "vouch.ended");

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

  /** What was refused so far, by the keys of the first words. */
  Set<String> refusals() {
    return refusalsIn(said);
  }

  /** All that can be refused: a refusal without words is none. */
  static Set<String> everyRefusal() {
    return refusalsIn(WORDS.keys(Language.CHINESE));
  }

  private static Set<String> refusalsIn(Set<String> keys) {
    return keys.stream()
        .filter(Interpreter::refuses)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean refuses(String key) {
    return (key.startsWith("refusal.") && key.endsWith(".title"))
        || (key.startsWith("staff.refusal.") && !key.endsWith(".why"))
        || ENDS.stream().anyMatch(key::startsWith);
  }
}
