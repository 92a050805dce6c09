package yizhan.device.internal.ipp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What one end of an HTTP connection sent in one go (RFC 9112), taken apart as far as it can be.
 *
 * @param messages in order
 * @param end where the rest begins that is none
 */
record HttpRun(List<Message> messages, int end) {
  private static final String BLANK_LINE = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,9})\r\n");
  private static final String INTERIM = "http/1.1 1";
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked\r\n";

  /**
   * One message.
   *
   * @param from the first byte of its head
   * @param body where the bytes of its body are, which come in pieces when they come in chunks
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Message(int from, int headEnd, int[] body) {}

  /** Takes it apart; what begins with none of these words is no message. */
  static HttpRun of(byte[] run, String... words) {
    String text = new String(run, ISO_8859_1); // a byte a character
    List<Message> messages = new ArrayList<>();
    int at = 0;
    while (begins(text, at, words)) {
      int headEnd = text.indexOf(BLANK_LINE, at) + BLANK_LINE.length();
      if (headEnd < at + BLANK_LINE.length()) break;
      Body body = body(text, text.substring(at, headEnd).toLowerCase(Locale.ROOT), headEnd);
      messages.add(new Message(at, headEnd, body.bytes()));
      at = body.end();
    }
    return new HttpRun(messages, at);
  }

  private static boolean begins(String text, int at, String... words) {
    for (String word : words) if (text.startsWith(word, at)) return true;
    return false;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Body(int[] bytes, int end) {}

  private static Body body(String text, String head, int from) {
    if (head.contains(CHUNKED)) return chunks(text, from);
    Matcher length = LENGTH.matcher(head);
    boolean told = length.find();
    int announced = told ? Integer.parseInt(String.valueOf(length.group(1))) : Integer.MAX_VALUE;
    if (!told && head.startsWith(INTERIM)) announced = 0;
    int end = from + Math.min(text.length() - from, announced); // untold: until it hangs up
    return new Body(IntStream.range(from, end).toArray(), end);
  }

  /** Each with its length in hex before it; the last one is empty. */
  private static Body chunks(String text, int from) {
    IntStream.Builder bytes = IntStream.builder();
    int at = from;
    while (true) {
      int line = text.indexOf("\r\n", at);
      if (line < 0 || !text.substring(at, line).matches("\\p{XDigit}{1,7}")) break;
      int length = Integer.parseInt(text.substring(at, line), 16);
      int end = Math.min(text.length(), line + 2 + length);
      for (int i = line + 2; i < end; i++) bytes.add(i);
      at = Math.min(text.length(), end + 2);
      if (length == 0) break;
    }
    return new Body(bytes.build().toArray(), at);
  }
}
