package yizhan.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import yizhan.config.Kind.Taken;

/** Kinds of values without a unit. */
final class Kinds {
  private Kinds() {}

  /** True or false. */
  static final Kind<Boolean> FLAG =
      new Kind<>(
          Phrase.of("flag.right"),
          true,
          found ->
              found instanceof Boolean flag
                  ? new Taken.Fits<>(flag)
                  : new Taken.Not<>(Kind.type(found)));

  /** Words for people, on one line. */
  static Kind<String> words(int longest) {
    return Kind.written(
        Phrase.of("words.right", Integer.toString(longest)),
        text -> {
          boolean fits =
              !text.isBlank()
                  && text.codePointCount(0, text.length()) <= longest
                  && text.codePoints().noneMatch(Character::isISOControl);
          return fits
              ? new Taken.Fits<>(text)
              : new Taken.Not<>(Phrase.of("no-words", Kind.shortened(text)));
        });
  }

  /** Text of one shape. */
  static Kind<String> shaped(String shape, Phrase right) {
    Pattern pattern = Pattern.compile(shape);
    return Kind.written(
        right, text -> pattern.matcher(text).matches() ? new Taken.Fits<>(text) : Kind.no(text));
  }

  /** One of some words. */
  static <T> Kind<T> oneOf(Map<String, T> words) {
    return Kind.written(
        Phrase.of("one-of.right", Nearest.listed(words.keySet())),
        text -> {
          T meant = words.get(text);
          return meant != null ? new Taken.Fits<>(meant) : Kind.no(text);
        });
  }

  /** A whole number within limits, both included. */
  static Kind<Integer> whole(int least, int most) {
    return new Kind<>(
        Phrase.of("whole.right", Integer.toString(least), Integer.toString(most)),
        true,
        found ->
            switch (found) {
              case Long number when least <= number && number <= most ->
                  new Taken.Fits<>(number.intValue());
              case Long number -> new Taken.Not<>(Phrase.of("out-of-limits", number.toString()));
              default -> new Taken.Not<>(Kind.type(found));
            });
  }

  /** A file or folder; a relative one lies beside the terminal file. */
  static Kind<Path> path(Path beside) {
    return Kind.written(
        Phrase.of("path.right"),
        text -> {
          try {
            return text.isBlank()
                ? Kind.no(text)
                : new Taken.Fits<>(beside.resolve(text).toAbsolutePath().normalize());
          } catch (InvalidPathException _) {
            return Kind.no(text);
          }
        });
  }
}
