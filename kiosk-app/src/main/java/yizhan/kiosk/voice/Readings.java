package yizhan.kiosk.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How rare characters are read, in pinyin with the tone as a digit; see tools/readings.sh. */
final class Readings {
  private final Map<Integer, String> syllables;

  private Readings(Map<Integer, String> syllables) {
    this.syllables = syllables;
  }

  /** Reads the table that comes with the kiosk. */
  static Readings load() {
    try (InputStream in = Readings.class.getResourceAsStream("readings.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Map<Integer, String> syllables = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(line -> line[1].codePoints().forEach(c -> syllables.put(c, line[0])));
      return new Readings(syllables);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Empty for a character that any voice knows, and for one whose reading nobody knows. */
  Optional<String> of(int codePoint) {
    return Optional.ofNullable(syllables.get(codePoint));
  }
}
