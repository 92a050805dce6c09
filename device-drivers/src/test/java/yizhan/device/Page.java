package yizhan.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A page of the documentation, as far as tests read it: its tables and its first program. */
public record Page(String text) {
  public static Page of(String file) throws IOException {
    return new Page(
        Files.readString(
            Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."), file)));
  }

  /** The lines of the first program on the page. */
  List<String> program() {
    String begin = "```java\n";
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf("```", from)).lines().toList();
  }

  /** The cells of each row of the table whose first column is headed so, without the head. */
  public List<List<String>> table(String head) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("| " + head + " |")) inside = true;
      else if (!line.startsWith("|")) inside = false;
      else if (inside && !line.startsWith("|---")) rows.add(cells(line));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String[] cells = line.substring(1).split("\\|", -1);
    return Arrays.stream(cells).limit(cells.length - 1L).map(String::strip).toList();
  }
}
