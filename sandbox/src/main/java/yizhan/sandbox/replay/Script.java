package yizhan.sandbox.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A recording of a device's line, as docs/recordings.md has it.
 *
 * @param remarks the lines that begin with {@code #}, without that
 */
record Script(List<String> remarks, List<Line> lines) {
  private static final String HEAD = "yizhan-recording 1";

  /** What a byte of a driver may be that was not written down. */
  static final int ANY = -1;

  /** What happens next. */
  enum Act {
    OPEN("open"),
    TUNE("tune"),
    DRIVER(">"),
    DEVICE("<"),
    LOST("lost"),
    CLOSE("close");

    private final String word;

    Act(String word) {
      this.word = word;
    }

    static Act of(String word) throws IOException {
      for (Act act : values()) if (act.word.equals(word)) return act;
      throw new IOException("not an act: " + word);
    }
  }

  /**
   * One line.
   *
   * @param micros since the beginning
   * @param bytes 0 to 255, or {@link #ANY}; of DRIVER and DEVICE
   */
  record Line(long micros, Act act, List<Integer> bytes) {
    static Line parse(String line) throws IOException {
      String[] words = line.split(" ", -1);
      if (words.length < 2) throw new IOException("too short: " + line);
      Act act = Act.of(words[1]);
      boolean says = act == Act.DRIVER || act == Act.DEVICE;
      return new Line(Long.parseLong(words[0]), act, says ? bytes(words[2]) : List.of());
    }

    private static List<Integer> bytes(String hex) {
      return IntStream.range(0, hex.length() / 2)
          .mapToObj(i -> hex.substring(2 * i, 2 * i + 2))
          .map(two -> two.equals("??") ? ANY : HexFormat.fromHexDigits(two))
          .toList();
    }
  }

  static Script read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static Script of(List<String> all) throws IOException {
    if (all.isEmpty() || !all.getFirst().equals(HEAD)) throw new IOException("not a recording");
    List<String> remarks =
        all.stream().filter(l -> l.startsWith("#")).map(l -> l.substring(1).strip()).toList();
    List<Line> lines = new ArrayList<>();
    for (String line : all.subList(1, all.size()))
      if (!line.startsWith("#") && !line.isBlank()) lines.add(Line.parse(line));
    return new Script(remarks, List.copyOf(lines));
  }
}
