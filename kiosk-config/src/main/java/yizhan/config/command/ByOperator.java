package yizhan.config.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says who stands at the terminal; it is kept with every result. */
final class ByOperator {
  @Option(names = "--operator", paramLabel = "NAME", descriptionKey = "operator")
  private @Nullable String given;

  String name() {
    return given != null
        ? given.strip()
        : Objects.requireNonNullElse(System.getProperty("user.name"), "").strip();
  }

  boolean nobody() {
    return name().isEmpty();
  }
}
