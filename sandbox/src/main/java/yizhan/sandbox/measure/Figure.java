package yizhan.sandbox.measure;

import java.util.Optional;

/**
 * One figure beside what it is held against.
 *
 * @param name what was measured, with its unit
 * @param series every measurement; the figure itself is their median, or what {@code value} says
 * @param value the figure
 * @param against what stands beside it: the peer's measurements in the same run, or a limit's words
 * @param measure what the aim is about: the ratio to the peer, or the figure itself
 * @param aim the most that {@code measure} may be; none where the figure only explains another
 */
public record Figure(
    String name,
    Series series,
    double value,
    String against,
    double measure,
    Optional<Double> aim) {

  /** Held against a peer, median against median. */
  static Figure besidePeer(String name, Series ours, String peer, Series theirs, double aim) {
    double ratio = ours.median() / theirs.median();
    return new Figure(
        name, ours, ours.median(), peer + " " + theirs.spread(), ratio, Optional.of(aim));
  }

  /** The median held against a limit. */
  static Figure beside(String name, Series ours, double limit) {
    return beside(name, ours, ours.median(), limit);
  }

  /** Some other word of the series, a percentile say, held against a limit. */
  static Figure beside(String name, Series ours, double value, double limit) {
    return new Figure(
        name, ours, value, "limit " + Series.number(limit), value, Optional.of(limit));
  }

  /** Explains another, and has no aim. */
  static Figure plain(String name, Series ours, String against) {
    return new Figure(name, ours, ours.median(), against, ours.median(), Optional.empty());
  }

  boolean isRatio() {
    return measure != value;
  }

  String verdict() {
    if (aim.isEmpty()) return "";
    String word = measure <= aim.get() ? "reached" : "NOT REACHED";
    return isRatio()
        ? "%s × (aim %s): %s".formatted(Series.number(measure), Series.number(aim.get()), word)
        : word;
  }
}
