package yizhan.sandbox.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A recording of a device's line, as docs/recordings.md has it.
 *
 * @param remarks the lines that begin with {@code #}, without that
 */
record Script(List<String> remarks, List<Line> lines) {
  private static final String HEAD = "yizhan-recording 1";
  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\S{1,5})(?: (.*))?");
  private static final Pattern SPEED = Pattern.compile("\\d{0,9}");
  private static final Pattern BYTE = Pattern.compile("[0-9a-f]{2}|\\?\\?");

  /** Pauses in what a device sends have a meaning: a scanner's code ends with one. */
  static final Duration LONGEST_PAUSE = Duration.ofMillis(300);

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
   * @param speed of OPEN and TUNE, bits per second; 0 where the line has none
   */
  record Line(long micros, Act act, List<Integer> bytes, int speed) {
    static Line parse(String line) throws IOException {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) throw new IOException("not a line of a recording: " + line);
      Act act = Act.of(String.valueOf(parts.group(2)));
      String rest = Objects.requireNonNullElse(parts.group(3), "");
      long micros = Long.parseLong(String.valueOf(parts.group(1)));
      return switch (act) {
        case DRIVER, DEVICE -> {
          if (!inHex(rest)) throw new IOException("not in hex: " + line);
          yield new Line(micros, act, bytes(rest), 0);
        }
        case OPEN, TUNE -> {
          if (!SPEED.matcher(rest).matches()) throw new IOException("not a speed: " + line);
          yield new Line(micros, act, List.of(), rest.isEmpty() ? 0 : Integer.parseInt(rest));
        }
        case LOST, CLOSE -> new Line(micros, act, List.of(), 0);
      };
    }

    /** Byte by byte: one pattern for all would need as much stack as there are bytes. */
    private static boolean inHex(String text) {
      boolean pairs = !text.isEmpty() && text.length() % 2 == 0;
      return pairs
          && IntStream.range(0, text.length() / 2)
              .allMatch(i -> BYTE.matcher(text).region(2 * i, 2 * i + 2).matches());
    }

    private static List<Integer> bytes(String hex) {
      return IntStream.range(0, hex.length() / 2)
          .mapToObj(i -> hex.substring(2 * i, 2 * i + 2))
          .map(two -> two.equals("??") ? ANY : HexFormat.fromHexDigits(two))
          .toList();
    }
  }

  /** The same, with all that the driver said in one go in one line, at the time of the last. */
  List<Line> wholeRequests() {
    List<Line> whole = new ArrayList<>();
    for (Line line : lines) {
      boolean goesOn =
          !whole.isEmpty() && line.act() == Act.DRIVER && whole.getLast().act() == Act.DRIVER;
      if (!goesOn) {
        whole.add(line);
        continue;
      }
      List<Integer> bytes = new ArrayList<>(whole.removeLast().bytes());
      bytes.addAll(line.bytes());
      whole.add(new Line(line.micros(), Act.DRIVER, bytes, 0));
    }
    return whole;
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
