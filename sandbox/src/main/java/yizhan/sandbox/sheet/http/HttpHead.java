package yizhan.sandbox.sheet.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request's first lines (RFC 9112 sections 3 and 5).
 *
 * @param fields names in lower case; of a repeated field the last
 */
record HttpHead(String method, String path, boolean oldVersion, Map<String, String> fields) {
  private static final int LONGEST_LINE = 8192;
  private static final int MOST_FIELDS = 100;

  /**
   * Reads up to the empty line; nothing when the client closes the connection instead of asking.
   *
   * @throws HttpTrouble when it is no request
   */
  static Optional<HttpHead> read(InputStream in) throws IOException {
    String first = line(in, true);
    if (first.isEmpty()) first = line(in, true); // RFC 9112 2.2: one stray empty line is forgiven
    if (first.isEmpty()) return Optional.empty();
    String[] words = first.split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1."))
      throw new HttpTrouble(400, "no request line");
    Map<String, String> fields = new TreeMap<>();
    for (String line = line(in, false); !line.isEmpty(); line = line(in, false)) {
      int colon = line.indexOf(':');
      if (colon < 1) throw new HttpTrouble(400, "a field without a name");
      if (fields.size() == MOST_FIELDS) throw new HttpTrouble(431, "too many fields");
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return Optional.of(new HttpHead(words[0], words[1], words[2].equals("HTTP/1.0"), fields));
  }

  private static String line(InputStream in, boolean mayEnd) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int next = in.read();
      if (next < 0 && mayEnd && line.isEmpty()) return "";
      if (next < 0) throw new EOFException("the request ends in its head");
      if (next == '\n') break;
      if (line.length() == LONGEST_LINE) throw new HttpTrouble(431, "a line too long");
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether a field is this word, whatever its case. */
  boolean says(String name, String word) {
    return field(name).equalsIgnoreCase(word);
  }

  String type() {
    String type = field("content-type");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The stream of the body's bytes.
   *
   * @param most more than this is answered with 413
   */
  InputStream body(InputStream in, long most) throws IOException {
    if (fields.containsKey("transfer-encoding")) {
      if (!says("transfer-encoding", "chunked"))
        throw new HttpTrouble(501, "an unknown transfer coding");
      return new ChunkedBody(in, most);
    }
    String length = field("content-length");
    if (!length.isEmpty()) return new FixedBody(in, length(length, most));
    if (method.equals("POST")) throw new HttpTrouble(411, "a body of unknown length");
    return InputStream.nullInputStream();
  }

  private static long length(String written, long most) throws HttpTrouble {
    byte[] digits = written.getBytes(StandardCharsets.UTF_8);
    if (digits.length > 18) throw new HttpTrouble(413, "a body too long");
    long length = 0;
    for (byte digit : digits) {
      if (digit < '0' || digit > '9') throw new HttpTrouble(400, "a length that is no number");
      length = length * 10 + digit - '0';
    }
    if (length > most) throw new HttpTrouble(413, "a body too long");
    return length;
  }
}
