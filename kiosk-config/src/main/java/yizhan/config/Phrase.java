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
 * @param id in one of {@code phrases*.properties}; stable, so that machines may go by it
 * @param details what stands in for {0}, {1}, …; never a secret
 */
public record Phrase(String id, List<String> details) {
  private static final Map<Language, ResourceBundle> USUAL = sentences("yizhan.config.phrases");

  /** When a terminal comes, is moved, is lent, and leaves. */
  private static final Map<Language, ResourceBundle> OF_COMMANDS =
      sentences("yizhan.config.command.phrases");

  public Phrase {
    details = List.copyOf(details);
  }

  /** A sentence with its details. */
  public static Phrase of(String id, String... details) {
    return new Phrase(id, List.of(details));
  }

  /** The sentence. */
  public String in(Language language) {
    ResourceBundle usual = Objects.requireNonNull(USUAL.get(language));
    ResourceBundle known =
        usual.containsKey(id) ? usual : Objects.requireNonNull(OF_COMMANDS.get(language));
    String sentence = known.getString(id);
    for (int i = 0; i < details.size(); i++) {
      sentence = sentence.replace("{" + i + "}", details.get(i));
    }
    return sentence;
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
