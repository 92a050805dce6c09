package yizhan.kiosk.pinyin;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/** All syllables there are, numbered in the order of the alphabet. */
final class Syllables {
  private final String[] sorted;

  Syllables(Collection<String> all) {
    sorted = new TreeSet<>(all).toArray(String[]::new);
  }

  int number(String syllable) {
    int at = Arrays.binarySearch(sorted, syllable);
    if (at < 0) {
      throw new IllegalArgumentException("no syllable: " + syllable);
    }
    return at;
  }

  char initial(int number) {
    return sorted[number].charAt(0);
  }

  /** The one syllable that is written so. */
  Span whole(String letters) {
    int at = Arrays.binarySearch(sorted, letters);
    return at < 0 ? Span.NONE : new Span(at, at + 1, true);
  }

  /** All syllables that begin so. */
  Span beginning(String letters) {
    int from = place(letters);
    int to = place(letters + Character.MAX_VALUE);
    return from == to ? Span.NONE : new Span(from, to, false);
  }

  private int place(String letters) {
    int at = Arrays.binarySearch(sorted, letters);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * Syllables that letters may stand for, which are neighbours in the alphabet.
   *
   * @param whole whether the syllable was written out
   */
  record Span(int from, int to, boolean whole) {
    static final Span NONE = new Span(0, 0, false);

    boolean has(int syllable) {
      return from <= syllable && syllable < to;
    }
  }
}
