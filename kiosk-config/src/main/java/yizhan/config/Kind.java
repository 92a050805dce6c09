package yizhan.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a value must be.
 *
 * @param right in words
 * @param quotable whether a complaint may repeat what stands in the file
 * @param taker takes what TOML found
 */
record Kind<T>(Phrase right, boolean quotable, Function<Object, Taken<T>> taker) {
  /** What came of taking a value. */
  sealed interface Taken<T> {
    /** It is of this kind. */
    record Fits<T>(T value) implements Taken<T> {}

    /** It is not. */
    record Not<T>(Phrase what) implements Taken<T> {}
  }

  /** A kind that is written as text. */
  static <T> Kind<T> written(Phrase right, Function<String, Taken<T>> taker) {
    return new Kind<>(
        right,
        true,
        found -> found instanceof String text ? taker.apply(text) : new Taken.Not<>(type(found)));
  }

  /**
   * A kind that is written as text of one shape.
   *
   * @param taker takes the groups of the shape, the first at 0
   */
  static <T> Kind<T> shaped(
      Pattern shape, Phrase right, Function<List<String>, Optional<T>> taker) {
    return written(
        right,
        text -> {
          Matcher matcher = shape.matcher(text);
          Optional<T> taken =
              matcher.matches() ? taker.apply(groups(matcher.toMatchResult())) : Optional.empty();
          return taken.isPresent() ? new Taken.Fits<>(taken.get()) : no(text);
        });
  }

  private static List<String> groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(group -> Objects.requireNonNullElse(match.group(group), ""))
        .toList();
  }

  /** The same kind, of which no complaint repeats a word. */
  Kind<T> unquotable() {
    return new Kind<>(right, false, taker);
  }

  Taken<T> take(Object found) {
    return taker.apply(found);
  }

  /** "Is not understood", with what was found where that may be repeated. */
  static <T> Taken<T> no(String found) {
    return new Taken.Not<>(Phrase.of("not-understood", shortened(found)));
  }

  /** Says of which type something is that should have been of another. */
  static Phrase type(Object found) {
    return Phrase.of(
        switch (found) {
          case String _ -> "is.text";
          case Long _ -> "is.whole-number";
          case Double _ -> "is.decimal";
          case Boolean _ -> "is.flag";
          case org.tomlj.TomlArray _ -> "is.list";
          case org.tomlj.TomlTable _ -> "is.section";
          default -> "is.time";
        });
  }

  static String shortened(String found) {
    String oneLine = found.replaceAll("\\p{Cntrl}", "·");
    int longest = 40;
    return oneLine.codePointCount(0, oneLine.length()) <= longest
        ? oneLine
        : oneLine.substring(0, oneLine.offsetByCodePoints(0, longest)) + "…";
  }
}
