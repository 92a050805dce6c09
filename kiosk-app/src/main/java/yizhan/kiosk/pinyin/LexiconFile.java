package yizhan.kiosk.pinyin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a dictionary of the Rime project: after a line of three dots a word a line — its text, its
 * syllables with blanks between them, its weight — with tabs between them.
 */
final class LexiconFile {
  private static final Pattern SYLLABLE = Pattern.compile("[a-z]{1,6}");
  private static final int MOST_WORDS = 200_000;

  static Lexicon read(InputStream file) throws IOException {
    List<Lexicon.Word> words = new ArrayList<>();
    Map<String, String> syllables = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      boolean begun = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (begun && !line.isBlank() && !line.startsWith("#")) {
          words.add(word(line, syllables));
        }
        begun |= line.equals("...");
        if (words.size() > MOST_WORDS) {
          throw new IOException("more than " + MOST_WORDS + " words");
        }
      }
    }
    if (words.isEmpty()) {
      throw new IOException("no words");
    }
    return new Lexicon(words);
  }

  private static Lexicon.Word word(String line, Map<String, String> syllables) throws IOException {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3 || columns[0].isEmpty()) {
      throw new IOException("not a word of a dictionary: " + line);
    }
    List<String> reading = new ArrayList<>();
    for (String syllable : columns[1].split(" ", -1)) {
      reading.add(known(syllable, syllables));
    }
    try {
      return new Lexicon.Word(columns[0], reading, Integer.parseInt(columns[2]));
    } catch (NumberFormatException e) {
      throw new IOException("no weight of a word: " + line, e);
    }
  }

  /** One object for each syllable: there are 400 of them in 65,000 words. */
  private static String known(String syllable, Map<String, String> syllables) throws IOException {
    String known = syllables.get(syllable);
    if (known != null) {
      return known;
    }
    if (!SYLLABLE.matcher(syllable).matches()) {
      throw new IOException("no syllable: " + syllable);
    }
    syllables.put(syllable, syllable);
    return syllable;
  }

  private LexiconFile() {}
}
