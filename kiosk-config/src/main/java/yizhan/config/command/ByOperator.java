package yizhan.config.command;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yizhan.config.Phrase;

/** Says who stands at the terminal; it is kept with every result. */
final class ByOperator {
  /** One line, as the machine's own file can keep it. */
  private static final Pattern NAME = Pattern.compile("[^\\x00-\\x1F\\x7F-\\x9F]{1,60}");

  @Option(names = "--operator", paramLabel = "NAME", descriptionKey = "operator")
  private @Nullable String given;

  String name() {
    return given != null
        ? given.strip()
        : Objects.requireNonNullElse(System.getProperty("user.name"), "").strip();
  }

  /** What is wrong with the name; empty when it can be kept. */
  Optional<Phrase> complaint() {
    if (name().isEmpty()) return Optional.of(Phrase.of("test.no-operator"));
    return NAME.matcher(name()).matches()
        ? Optional.empty()
        : Optional.of(Phrase.of("test.no-name"));
  }
}
