package yizhan.device.internal.transport;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a printer on USB says of itself in its device ID (IEEE 1284.4, 7.6: {@code KEY:VALUE;…}),
 * which the kernel asks it for when it is plugged in. Pure.
 *
 * @param maker empty when it does not say
 * @param model empty when it does not say
 * @param languages its command sets, separated by commas; empty when it does not say
 */
public record PrinterWords(String maker, String model, String languages) {
  static PrinterWords parse(String id) {
    Map<String, String> words = new HashMap<>();
    for (String word : id.replaceAll("\\p{Cntrl}", "").split(";", -1)) {
      int colon = word.indexOf(':');
      if (colon > 0)
        words.putIfAbsent(
            word.substring(0, colon).strip().toUpperCase(Locale.ROOT),
            word.substring(colon + 1).strip());
    }
    return new PrinterWords(
        either(words, "MFG", "MANUFACTURER"),
        either(words, "MDL", "MODEL"),
        either(words, "CMD", "COMMAND SET"));
  }

  /** The same, with these words where it has none of its own. */
  PrinterWords or(String otherMaker, String otherModel) {
    return new PrinterWords(
        maker.isEmpty() ? otherMaker : maker, model.isEmpty() ? otherModel : model, languages);
  }

  private static String either(Map<String, String> words, String brief, String whole) {
    return Objects.requireNonNullElse(words.getOrDefault(brief, words.get(whole)), "");
  }
}
