package yizhan.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that somebody may have meant. */
final class Nearest {
  /** Longer words are nobody's slip of the pen, and would take long to compare. */
  private static final int LONGEST = 40;

  private Nearest() {}

  /** The nearest of some words, if it is near: at most a third of the letters differ. */
  static Optional<String> to(String written, Collection<String> words) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = written.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.stream()
        .filter(word -> distance(plain, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(plain, word)));
  }

  static String listed(Collection<String> words) {
    return words.stream()
        .sorted()
        .map(word -> "\"" + word + "\"")
        .collect(Collectors.joining(", "));
  }

  /** Letters to add, drop, change, or swap with their neighbour (optimal string alignment). */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int step(int[][] cost, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
