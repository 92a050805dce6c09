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
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a file that may be anything: huge, a device, in another encoding. */
final class Source {
  /** 1 MiB: a thousand times what a terminal needs. */
  private static final int MOST_BYTES = 1 << 20;

  /** The TOML reader's time grows with the square of the lines. */
  private static final int MOST_LINES = 5_000;

  /**
   * Lines that are a comment and nothing else. A thousand of them in a row take the TOML reader
   * more than a second, so they are emptied first; line numbers stay as they are.
   */
  private static final Pattern COMMENT_LINES = Pattern.compile("(?m)^[ \\t]*#[^\\r\\n]*");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Source() {}

  /** The text without its comment lines; empty after a complaint. */
  static Optional<String> text(Path file, Complaints complaints) {
    Optional<String> text = bytes(file, complaints).flatMap(bytes -> decode(bytes, complaints));
    Optional<String> kept = text.map(whole -> COMMENT_LINES.matcher(whole).replaceAll(""));
    if (kept.isPresent() && kept.get().lines().count() > MOST_LINES) {
      complain(complaints, "too-many-lines", Integer.toString(MOST_LINES));
      return Optional.empty();
    }
    return kept;
  }

  private static Optional<byte[]> bytes(Path file, Complaints complaints) {
    if (!Files.exists(file)) {
      complain(complaints, "no-file", file.toString());
      return Optional.empty();
    }
    // A pipe would wait for somebody to write into it.
    if (!Files.isRegularFile(file)) {
      complain(complaints, "not-a-file", file.toString());
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        complain(complaints, "too-large", "1 MiB");
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      complain(complaints, "unreadable", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Complaints complaints) {
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
      complaints.add(
          Where.WHOLE_FILE.on(line, column), Phrase.of("not-utf8"), Phrase.of("not-utf8.right"));
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static void complain(Complaints complaints, String id, String detail) {
    complaints.add(Where.WHOLE_FILE, Phrase.of(id, detail), Phrase.of(id + ".right"));
  }
}
