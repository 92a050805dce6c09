package yizhan.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sentence that can be said in each language.
 *
 * @param id in {@code phrases*.properties}; stable, so that machines may go by it
 * @param details what stands in for {0}, {1}, …; never a secret
 */
public record Phrase(String id, List<String> details) {
  private static final Map<Language, ResourceBundle> SENTENCES =
      Arrays.stream(Language.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Phrase::sentences));

  public Phrase {
    details = List.copyOf(details);
  }

  /** A sentence with its details. */
  public static Phrase of(String id, String... details) {
    return new Phrase(id, List.of(details));
  }

  /** The sentence. */
  public String in(Language language) {
    String sentence = Objects.requireNonNull(SENTENCES.get(language)).getString(id);
    for (int i = 0; i < details.size(); i++) {
      sentence = sentence.replace("{" + i + "}", details.get(i));
    }
    return sentence;
  }

  /** The English file is the base: a parent of every locale, whatever the machine's own is. */
  private static ResourceBundle sentences(Language language) {
    return ResourceBundle.getBundle(
        "yizhan.config.phrases",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
