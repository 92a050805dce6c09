package yizhan.kiosk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yizhan.kiosk.pinyin.Candidate;
import yizhan.kiosk.pinyin.Speller;

/** What has been typed so far. Lives as long as its screen, and nowhere else. */
public final class Typing {
  private static final int MOST_LETTERS = 40;

  /** Where the letters themselves stand among the words that they may mean. */
  private static final int PLACE_OF_LETTERS = 5;

  private final Entry entry;
  private final Speller speller;
  private String text;
  private String letters = "";
  private List<Candidate> candidates = List.of();
  private boolean symbols;

  /**
   * @param before what was answered before; empty when nothing was, or it is secret
   */
  public Typing(Entry entry, Speller speller, String before) {
    this.entry = entry;
    this.speller = speller;
    text = entry.secret() ? "" : before;
  }

  public String text() {
    return text;
  }

  /** Letters that are not words yet. */
  public String letters() {
    return letters;
  }

  /** What the letters may stand for, and last they themselves. */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** Whether the keys for digits and signs are shown. */
  public boolean symbols() {
    return symbols;
  }

  /** How right it is. */
  public Verdict verdict() {
    return letters.isEmpty() ? entry.judge(text) : new Verdict.Unchosen();
  }

  /** A key was pressed. What is longer than it may be is not taken. */
  public void press(Key key) {
    switch (key) {
      case Key.Types(var typed) -> type(typed);
      case Key.Does.ERASE -> erase();
      case Key.Does.CLEAR -> {
        text = "";
        compose("");
      }
      case Key.Does.SYMBOLS -> symbols = true;
      case Key.Does.LETTERS -> symbols = false;
      case Key.Room _ -> throw new IllegalArgumentException("no key");
    }
  }

  /** A word was chosen for the first of the letters. */
  public void choose(Candidate word) {
    append(word.text());
    compose(letters.substring(word.letters()));
  }

  private void type(String typed) {
    if (entry.reads() && isSpelling(typed)) {
      if (letters.length() < MOST_LETTERS) {
        compose(letters + typed.toLowerCase(Locale.ROOT));
      }
      return;
    }
    while (!letters.isEmpty()) {
      choose(candidates.getFirst()); // as a blank would, on a keyboard of metal
    }
    append(typed);
  }

  private boolean isSpelling(String typed) {
    char first = typed.charAt(0);
    return first == '\'' ? !letters.isEmpty() : first >= 'A' && first <= 'Z';
  }

  private void append(String more) {
    if (length(text + more) <= entry.most()) {
      text += more;
    }
  }

  private void erase() {
    if (letters.isEmpty()) {
      text = text.substring(0, text.offsetByCodePoints(0, Math.max(0, length(text) - 1)));
    } else {
      compose(letters.substring(0, letters.length() - 1));
    }
  }

  private void compose(String spelt) {
    letters = spelt;
    candidates = List.of();
    if (!spelt.isEmpty()) {
      List<Candidate> words = new ArrayList<>(speller.candidates(spelt));
      words.add(
          Math.min(PLACE_OF_LETTERS, words.size()),
          new Candidate(spelt.toUpperCase(Locale.ROOT), spelt.length()));
      candidates = List.copyOf(words);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
