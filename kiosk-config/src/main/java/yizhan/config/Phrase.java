package yizhan.config;

import java.util.List;
import java.util.ResourceBundle;

/**
 * A sentence that can be said in each language.
 *
 * @param id in {@code phrases*.properties}; stable, so that machines may go by it
 * @param details what stands in for {0}, {1}, …; never a secret
 */
public record Phrase(String id, List<String> details) {
  public Phrase {
    details = List.copyOf(details);
  }

  /** A sentence with its details. */
  public static Phrase of(String id, String... details) {
    return new Phrase(id, List.of(details));
  }

  /** The sentence. */
  public String in(Language language) {
    // The English file is the base: a parent of every locale, whatever the machine's own is.
    String sentence =
        ResourceBundle.getBundle(
                "yizhan.config.phrases",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(id);
    for (int i = 0; i < details.size(); i++) {
      sentence = sentence.replace("{" + i + "}", details.get(i));
    }
    return sentence;
  }
}
