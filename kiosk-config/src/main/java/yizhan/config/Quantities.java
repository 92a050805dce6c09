package yizhan.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.config.Kind.Taken;

/** Kinds of values that are written with their unit, so that nobody has to guess it. */
final class Quantities {
  private static final Pattern WRITTEN = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,6})?) ?(\\D*)");

  private Quantities() {}

  /** A length in mm. */
  static Kind<Double> millimetres(String least, String most) {
    return quantity("length.right", List.of("mm"), least, most);
  }

  /** A share in percent. */
  static Kind<Double> percent(String least, String most) {
    return quantity("percent.right", List.of("%"), least, most);
  }

  /** An angle in degrees. */
  static Kind<Double> degrees(String least, String most) {
    return quantity("angle.right", List.of("deg", "°"), least, most);
  }

  /** A time in seconds or milliseconds. */
  static Kind<Duration> duration(Duration least, Duration most) {
    Phrase right = Phrase.of("duration.right", least.toMillis() + "ms", most.toSeconds() + "s");
    return new Kind<>(
        right,
        true,
        found ->
            take(
                found,
                List.of("ms", "s"),
                written -> {
                  BigDecimal millis =
                      written.unit().equals("s")
                          ? written.number().movePointRight(3)
                          : written.number();
                  Duration duration = Duration.ofMillis(millis.longValue());
                  boolean within = duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
                  return within ? new Taken.Fits<>(duration) : outside(found);
                }));
  }

  /** A time in hours, for what people do. */
  static Kind<Duration> hours(Duration least, Duration most) {
    return new Kind<>(
        Phrase.of("span.right", least.toHours() + "h", most.toHours() + "h"),
        true,
        found ->
            take(
                found,
                List.of("h"),
                written -> {
                  Duration duration =
                      Duration.ofMinutes(
                          written.number().multiply(BigDecimal.valueOf(60)).longValue());
                  boolean within = duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
                  return within ? new Taken.Fits<>(duration) : outside(found);
                }));
  }

  private static Kind<Double> quantity(
      String right, List<String> units, String least, String most) {
    BigDecimal low = new BigDecimal(least);
    BigDecimal high = new BigDecimal(most);
    return new Kind<>(
        Phrase.of(right, least, most),
        true,
        found ->
            take(
                found,
                units,
                written -> {
                  boolean within =
                      written.number().compareTo(low) >= 0 && written.number().compareTo(high) <= 0;
                  return within ? new Taken.Fits<>(written.number().doubleValue()) : outside(found);
                }));
  }

  private record Written(BigDecimal number, String unit) {}

  private static <T> Taken<T> take(
      Object found, List<String> units, Function<Written, Taken<T>> within) {
    if (found instanceof Long || found instanceof Double) {
      return new Taken.Not<>(Phrase.of("no-unit", found.toString()));
    }
    if (!(found instanceof String text)) {
      return new Taken.Not<>(Kind.type(found));
    }
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Kind.no(text);
    }
    String unit = Objects.requireNonNullElse(matcher.group(2), "");
    if (unit.isBlank()) {
      return new Taken.Not<>(Phrase.of("no-unit", text));
    }
    return units.contains(unit)
        ? within.apply(
            new Written(new BigDecimal(Objects.requireNonNullElse(matcher.group(1), "0")), unit))
        : new Taken.Not<>(Phrase.of("wrong-unit", Kind.shortened(unit)));
  }

  private static <T> Taken<T> outside(Object found) {
    return new Taken.Not<>(Phrase.of("out-of-limits", found.toString()));
  }
}
