package yizhan.kiosk.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yizhan.kiosk.pinyin.Syllables.Span;

/**
 * Reads letters as words: whole syllables ({@code beijing}), first letters ({@code sfz}), and
 * mixtures of both; an apostrophe parts syllables ({@code xi'an}). Holds nothing that was typed.
 */
final class Pinyin {
  /** What parts syllables that could be read together. */
  static final char APOSTROPHE = '\'';

  private static final int LONGEST_SYLLABLE = 6;
  private static final int MOST_CANDIDATES = 200;

  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparing((Found f) -> !f.all())
          .thenComparingInt(f -> f.all() ? 0 : -f.letters())
          .thenComparingInt(Found::loose)
          .thenComparing(Comparator.comparingInt(Found::weight).reversed());

  private final Lexicon lexicon;
  private final Characters characters;

  Pinyin(Lexicon lexicon, Characters characters) {
    this.lexicon = lexicon;
    this.characters = characters;
  }

  /**
   * A word that letters may stand for.
   *
   * @param all whether it takes up all of them
   * @param loose how many of its syllables were not written out
   */
  private record Found(int word, int letters, boolean all, int loose, int weight) {}

  /** What small letters and apostrophes may stand for, the likely first. */
  List<Candidate> candidates(String typed) {
    String letters = spelt(typed);
    List<Found> found = found(letters, false);
    if (found.isEmpty()) {
      found = found(letters, true);
    }
    found.sort(BEST_FIRST);
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    if (found.isEmpty() || !found.getFirst().all() || found.getFirst().loose() > 0) {
      String sentence = sentence(letters);
      if (!sentence.isEmpty()) {
        candidates.put(sentence, new Candidate(sentence, letters.length()));
      }
    }
    int most = MOST_CANDIDATES;
    boolean rare = false;
    for (Found each : found) {
      if (!rare && (!each.all() || each.loose() > 0)) {
        most += addRare(letters, candidates);
        rare = true;
      }
      if (candidates.size() >= most) {
        break;
      }
      String text = lexicon.text(each.word());
      candidates.putIfAbsent(text, new Candidate(text, past(letters, each.letters())));
    }
    var _ = addRare(letters, candidates);
    return List.copyOf(candidates.values());
  }

  /**
   * All that is read as this syllable and stands in no dictionary of words, as names do; behind
   * what is spelt out, before guesses. How many there were.
   */
  private int addRare(String letters, Map<String, Candidate> candidates) {
    int before = candidates.size();
    characters
        .of(letters)
        .forEach(text -> candidates.putIfAbsent(text, new Candidate(text, letters.length())));
    return candidates.size() - before;
  }

  /**
   * Words for all the letters, and for the first of them.
   *
   * @param guessing whether syllables that were not written out also count for the first of them
   */
  private List<Found> found(String letters, boolean guessing) {
    List<Found> found = new ArrayList<>();
    Finder finder =
        (word, end, loose) -> {
          boolean all = past(letters, end) == letters.length();
          if (all || loose == 0 || guessing) {
            found.add(new Found(word, end, all, loose, lexicon.weight(word)));
          }
        };
    new Walk(letters, true, finder).from(0);
    return found;
  }

  /** As the dictionary spells it; as long as what was typed. */
  private static String spelt(String typed) {
    return typed.replace("lve", "lue").replace("nve", "nue");
  }

  private static int past(String letters, int at) {
    int end = at;
    while (end < letters.length() && letters.charAt(end) == APOSTROPHE) {
      end++;
    }
    return end;
  }

  /** The likeliest row of words whose syllables are all written out; empty when there is none. */
  private String sentence(String letters) {
    int length = letters.length();
    double[] best = new double[length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    String[] said = new String[length + 1];
    Arrays.fill(said, "");
    for (int at = 0; at < length; at++) {
      if (best[at] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      int from = at;
      Finder finder =
          (word, end, _) -> {
            int to = past(letters, end);
            double likelihood = best[from] + lexicon.likelihood(word);
            if (likelihood > best[to]) {
              best[to] = likelihood;
              said[to] = said[from] + lexicon.text(word);
            }
          };
      new Walk(letters, false, finder).from(from);
    }
    return said[length];
  }

  /** Told of each word that letters may stand for. */
  @FunctionalInterface
  private interface Finder {
    void found(int word, int end, int loose);
  }

  /** Tries all ways to part letters into syllables, as many as the longest word has. */
  private final class Walk {
    private final String letters;
    private final boolean alsoLoose;
    private final Finder finder;
    private final List<Span> spans = new ArrayList<>();
    private int loose;

    Walk(String letters, boolean alsoLoose, Finder finder) {
      this.letters = letters;
      this.alsoLoose = alsoLoose;
      this.finder = finder;
    }

    void from(int at) {
      int begin = past(letters, at);
      int end = begin;
      while (end < letters.length()
          && end < begin + LONGEST_SYLLABLE
          && letters.charAt(end) != APOSTROPHE) {
        end++;
        String part = letters.substring(begin, end);
        step(lexicon.syllables().whole(part), end);
        if (alsoLoose && (isInitial(part) || past(letters, end) == letters.length())) {
          step(lexicon.syllables().beginning(part), end);
        }
      }
    }

    private void step(Span span, int end) {
      if (span.equals(Span.NONE)) {
        return;
      }
      spans.addLast(span);
      loose += span.whole() ? 0 : 1;
      lexicon.find(spans, word -> finder.found(word, end, loose));
      if (spans.size() < Lexicon.MOST_SYLLABLES) {
        from(end);
      }
      spans.removeLast();
      loose -= span.whole() ? 0 : 1;
    }
  }

  /** What one may write for a whole syllable. */
  private static boolean isInitial(String part) {
    return switch (part) {
      case "zh", "ch", "sh" -> true;
      case "a", "e", "o", "i", "u", "v" -> false;
      default -> part.length() == 1;
    };
  }
}
