package yizhan.kiosk.pinyin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which characters are read as a syllable, the usual first; see tools/characters.sh. */
final class Characters {
  private static final String FILE = "characters.txt";

  private final Map<String, String> bySyllable;

  private Characters(Map<String, String> bySyllable) {
    this.bySyllable = bySyllable;
  }

  /** Reads the table that comes with the kiosk. */
  static Characters open() throws IOException {
    try (InputStream in = Characters.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing");
      }
      Map<String, String> bySyllable = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(line -> bySyllable.put(line[0], line[1]));
      return new Characters(bySyllable);
    }
  }

  Set<String> syllables() {
    return bySyllable.keySet();
  }

  /** Each a character of one code point; none where this is no whole syllable. */
  List<String> of(String syllable) {
    return bySyllable
        .getOrDefault(syllable, "")
        .codePoints()
        .mapToObj(Character::toString)
        .toList();
  }
}
