package yizhan.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;

/**
 * The text of a file that may be anything: huge, a device, in another encoding.
 *
 * @param text without its empty lines and comment lines
 * @param numbers the number in the file of each line of the text
 */
record Source(String text, List<Integer> numbers) {
  /** 1 MiB: a thousand times what a terminal needs. */
  private static final int MOST_BYTES = 1 << 20;

  /** Lines that say something. */
  private static final int MOST_LINES = 5_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  Source {
    numbers = List.copyOf(numbers);
  }

  /** The text of a file; empty after a complaint. */
  static Optional<Source> of(Path file, Where whole, Complaints complaints) {
    return bytes(file, whole, complaints).flatMap(bytes -> of(bytes, whole, complaints));
  }

  /** The text of a file that holds these bytes; empty after a complaint. */
  static Optional<Source> of(byte[] bytes, Where whole, Complaints complaints) {
    Optional<Source> source = decode(bytes, whole, complaints).map(Source::spoken);
    if (source.isPresent() && source.get().numbers().size() > MOST_LINES) {
      complain(whole, complaints, "too-many-lines", Integer.toString(MOST_LINES));
      return Optional.empty();
    }
    return source;
  }

  /** The number that a line of {@link #text} has in the file. */
  int numberInFile(int line) {
    return line >= 1 && line <= numbers.size() ? numbers.get(line - 1) : line;
  }

  /**
   * The lines that say something. The TOML reader's time grows with the cube of the empty lines and
   * comments in a row: four thousand of them would take it more than ten minutes.
   */
  static Source spoken(String whole) {
    List<String> kept = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    for (String line : whole.split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        kept.add(line);
        numbers.add(number);
      }
    }
    return new Source(String.join("\n", kept) + "\n", numbers);
  }

  /**
   * What it says in TOML, with what is wrong with it; nothing, after a complaint, where the reader
   * itself stumbles: some torn files are a bug to it (tomlj 2.2.0, a table within a line that is
   * never closed).
   *
   * @param whole where that is complained about
   */
  @SuppressWarnings("IllegalCatch") // whatever stands in a file must not end in a bug
  TomlParseResult toml(Where whole, Complaints complaints) {
    try {
      return Toml.parse(text, TomlParseOptions.sourceless());
    } catch (RuntimeException stumbled) {
      complaints.tear();
      complaints.add(whole, Phrase.of("syntax", "{ … "), Phrase.of("syntax.right"));
      return Toml.parse("");
    }
  }

  /**
   * What a file holds; empty after a complaint.
   *
   * @param whole where that is complained about
   */
  static Optional<byte[]> bytes(Path file, Where whole, Complaints complaints) {
    if (!Files.exists(file)) {
      complain(whole, complaints, "no-file", shown(file, whole));
      return Optional.empty();
    }
    // A pipe would wait for somebody to write into it.
    if (!Files.isRegularFile(file)) {
      complain(whole, complaints, "not-a-file", shown(file, whole));
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        complain(whole, complaints, "too-large", "1 MiB");
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      complain(whole, complaints, "unreadable", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** A file that a key names by its name alone: where it is sought, the key says. */
  private static String shown(Path file, Where whole) {
    return whole.key().isEmpty() ? file.toString() : String.valueOf(file.getFileName());
  }

  private static Optional<String> decode(byte[] bytes, Where whole, Complaints complaints) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - text.lastIndexOf('\n');
      complaints.add(whole.on(line, column), Phrase.of("not-utf8"), Phrase.of("not-utf8.right"));
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static void complain(Where whole, Complaints complaints, String id, String detail) {
    complaints.add(whole, Phrase.of(id, detail), Phrase.of(id + ".right"));
  }
}
