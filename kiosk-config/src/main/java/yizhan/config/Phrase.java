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
 * @param id in one of {@code phrases*.properties} here, in {@code bench} or in {@code command};
 *     stable, so that machines may go by it
 * @param details what stands in for {0}, {1}, …; never a secret
 */
public record Phrase(String id, List<String> details) {
  /** Of terminal files; of the bench; when a terminal comes, is moved, is lent, and leaves. */
  private static final List<Map<Language, ResourceBundle>> BOOKS =
      List.of(
          sentences("yizhan.config.phrases"),
          sentences("yizhan.config.bench.phrases"),
          sentences("yizhan.config.command.phrases"));

  public Phrase {
    details = List.copyOf(details);
  }

  /** A sentence with its details. */
  public static Phrase of(String id, String... details) {
    return new Phrase(id, List.of(details));
  }

  /** The sentence. */
  public String in(Language language) {
    String sentence = book(language).getString(id);
    for (int i = 0; i < details.size(); i++) {
      sentence = sentence.replace("{" + i + "}", details.get(i));
    }
    return sentence;
  }

  private ResourceBundle book(Language language) {
    return BOOKS.stream()
        .map(book -> Objects.requireNonNull(book.get(language)))
        .filter(book -> book.containsKey(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sentence for " + id));
  }

  private static Map<Language, ResourceBundle> sentences(String name) {
    return Arrays.stream(Language.values())
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(), language -> sentences(name, language)));
  }

  /** The English file is the base: a parent of every locale, whatever the machine's own is. */
  private static ResourceBundle sentences(String name, Language language) {
    return ResourceBundle.getBundle(
        name,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
