package yizhan.kiosk.pinyin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import yizhan.kiosk.pinyin.Syllables.Span;

/**
 * Words by how they are read, packed into a few arrays: 65,000 words take two megabytes. Sorted by
 * the first letters of their syllables, and of these the frequent first.
 */
final class Lexicon {
  /** No word is longer. */
  static final int MOST_SYLLABLES = 4;

  private static final int BITS_PER_INITIAL = 5;

  private final Syllables syllables;
  private final String texts;
  private final int[] starts;
  private final char[] readings;
  private final int[] initials;
  private final int[] weights;
  private final double total;

  /**
   * A word as a dictionary has it.
   *
   * @param reading its syllables, without tones
   */
  record Word(String text, List<String> reading, int weight) {
    Word {
      reading = List.copyOf(reading);
    }
  }

  /** Longer words than four syllables are left out. */
  Lexicon(List<Word> all) {
    List<Word> words = all.stream().filter(w -> w.reading().size() <= MOST_SYLLABLES).toList();
    syllables =
        new Syllables(
            words.stream().flatMap(w -> w.reading().stream()).collect(Collectors.toSet()));
    List<Word> sorted =
        words.stream()
            .sorted(
                Comparator.comparingInt(this::initials)
                    .thenComparing(Comparator.comparingInt(Word::weight).reversed()))
            .toList();
    texts = sorted.stream().map(Word::text).collect(Collectors.joining());
    starts = new int[sorted.size() + 1];
    readings = new char[sorted.size() * MOST_SYLLABLES];
    initials = new int[sorted.size()];
    weights = new int[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      Word word = sorted.get(i);
      starts[i + 1] = starts[i] + word.text().length();
      initials[i] = initials(word);
      weights[i] = word.weight();
      for (int s = 0; s < word.reading().size(); s++) {
        readings[i * MOST_SYLLABLES + s] = (char) syllables.number(word.reading().get(s));
      }
    }
    total = Arrays.stream(weights).asDoubleStream().sum() + weights.length;
  }

  private int initials(Word word) {
    int key = 0;
    for (String syllable : word.reading()) {
      key = with(key, syllable.charAt(0));
    }
    return key;
  }

  /** Of words of different length the shorter comes first. */
  private static int with(int key, char initial) {
    return key << BITS_PER_INITIAL | initial - 'a' + 1;
  }

  Syllables syllables() {
    return syllables;
  }

  int size() {
    return weights.length;
  }

  String text(int word) {
    return texts.substring(starts[word], starts[word + 1]);
  }

  int weight(int word) {
    return weights[word];
  }

  /** How likely the word is among all, as a logarithm. */
  double likelihood(int word) {
    return Math.log((weights[word] + 1) / total);
  }

  /** Finds the words with one syllable of each span, the frequent first. */
  void find(List<Span> spans, IntConsumer found) {
    int key = 0;
    for (Span span : spans) {
      key = with(key, syllables.initial(span.from()));
    }
    for (int word = first(key); word < initials.length && initials[word] == key; word++) {
      if (reads(word, spans)) {
        found.accept(word);
      }
    }
  }

  private boolean reads(int word, List<Span> spans) {
    for (int s = 0; s < spans.size(); s++) {
      if (!spans.get(s).has(readings[word * MOST_SYLLABLES + s])) {
        return false;
      }
    }
    return true;
  }

  /** The first word with this key, or where it would stand. */
  private int first(int key) {
    int low = 0;
    int high = initials.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (initials[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
