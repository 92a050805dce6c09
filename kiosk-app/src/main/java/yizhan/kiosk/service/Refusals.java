package yizhan.kiosk.service;

import java.util.List;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;

/** Refusals by their word: title, reason and ways out stand in the word list. */
final class Refusals {
  private Refusals() {}

  /**
   * @param word names {@code refusal.WORD.title} and {@code refusal.WORD.why}
   * @param then each names {@code then.WORD}
   */
  static Refusal of(String word, List<String> then) {
    return of(word, then, "");
  }

  static Refusal of(String word, List<String> then, String reference) {
    List<Text> ways = then.stream().map(way -> Text.of("then." + way)).toList();
    return new Refusal(
        Text.of("refusal." + word + ".title"),
        Text.of("refusal." + word + ".why"),
        ways,
        reference);
  }
}
