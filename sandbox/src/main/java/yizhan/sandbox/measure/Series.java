package yizhan.sandbox.measure;

import java.util.List;
import java.util.Locale;

/** Measurements of one thing, in the order in which they were made. */
public record Series(List<Double> values) {
  public Series {
    if (values.isEmpty()) throw new IllegalArgumentException("nothing was measured");
    values = List.copyOf(values);
  }

  static Series of(double... values) {
    return new Series(java.util.Arrays.stream(values).boxed().toList());
  }

  double median() {
    List<Double> sorted = sorted();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The smallest value that so many parts of a hundred do not exceed (nearest rank). */
  double percentile(double part) {
    int rank = (int) Math.ceil(part / 100 * values.size());
    return sorted().get(Math.max(rank, 1) - 1);
  }

  double least() {
    return sorted().getFirst();
  }

  double most() {
    return sorted().getLast();
  }

  /** As {@code least / median / most}. */
  String spread() {
    return number(least()) + " / " + number(median()) + " / " + number(most());
  }

  /** With as many digits as mean something. */
  static String number(double value) {
    int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private List<Double> sorted() {
    return values.stream().sorted().toList();
  }
}
