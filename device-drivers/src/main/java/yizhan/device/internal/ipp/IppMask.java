package yizhan.device.internal.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import yizhan.device.internal.record.Likeness;
import yizhan.device.internal.record.Mask;

/**
 * Leaves an IPP message's frame, its numbers and keywords, and what a printer says of itself;
 * words, names and addresses become others of their shape. Of a request those, and the document,
 * are not written down at all.
 */
public final class IppMask implements Mask {
  /** What a broken frame holds instead of words: {@code U}. */
  private static final byte NO_WORD = 0x55;

  private static final int OCTETS = 0x30;
  private static final int TEXT_WITH_LANGUAGE = 0x35;
  private static final int NAME_WITH_LANGUAGE = 0x36;
  private static final int TEXT = 0x41;
  private static final int NAME = 0x42;
  private static final int URI = 0x45;

  /** Nobody's, if they are as long as this (RFC 8010, 3.9); all that is not here is masked. */
  private static final Map<Integer, Integer> NUMBERS =
      Map.of(
          0x21, 4, 0x22, 1, 0x23, 4, // integer, boolean, enum
          0x31, 11, 0x32, 9, 0x33, 8, // dateTime, resolution, rangeOfInteger
          0x34, 0, 0x37, 0); // begCollection, endCollection

  /** Nobody's, if they are no longer than this (RFC 8011, 5.1), without blanks and in ASCII. */
  private static final Map<Integer, Integer> KEYWORDS =
      Map.of(
          0x44, 255, 0x46, 63, 0x47, 63, // keyword, uriScheme, charset
          0x48, 63, 0x49, 255, 0x4A, 255); // naturalLanguage, mimeMediaType, memberAttrName

  /** In these a printer may speak of itself. */
  private static final Set<Integer> WORDS =
      Set.of(OCTETS, TEXT_WITH_LANGUAGE, NAME_WITH_LANGUAGE, TEXT, NAME, URI);

  /** Those that are about a printer's parts, by which its state is understood. */
  private static final Set<String> OF_THE_PRINTER =
      Set.of(
          "printer-make-and-model",
          "printer-input-tray",
          "printer-supply",
          "printer-supply-description",
          "printer-alert",
          "printer-alert-description");

  /** Header lines that say how a body is framed. */
  private static final String FRAMING =
      "(?i)content-(type|length):.*|transfer-encoding:.*|connection:.*";

  @Override
  public String what() {
    return "documents, names, words and addresses (requests: ??, answers: others of their shape)";
  }

  @Override
  public BitSet hidden(byte[] run) {
    BitSet hidden = new BitSet(run.length);
    HttpRun http = HttpRun.of(run, "POST ");
    for (HttpRun.Message message : http.messages()) {
      hidden.set(message.from() + "POST ".length(), message.headEnd());
      byte[] body = bodyOf(message, run);
      IppValues ipp = IppValues.of(body);
      for (IppValues.Value value : ipp.values())
        if (secret(value, body))
          hide(hidden, message, value.from() - 2, value.to()); // its length too
      hide(hidden, message, ipp.end(), body.length);
    }
    hidden.set(http.end(), run.length);
    return hidden;
  }

  @Override
  public byte[] heard(byte[] run) {
    byte[] masked = run.clone();
    HttpRun http = HttpRun.of(run, "HTTP/");
    for (HttpRun.Message message : http.messages()) {
      head(masked, message);
      byte[] body = bodyOf(message, run);
      masked(body);
      for (int i = 0; i < body.length; i++) masked[message.body()[i]] = body[i];
    }
    wordless(masked, http.end(), masked.length);
    return masked;
  }

  private static byte[] bodyOf(HttpRun.Message message, byte[] run) {
    byte[] body = new byte[message.body().length];
    for (int i = 0; i < body.length; i++) body[i] = run[message.body()[i]];
    return body;
  }

  private static void hide(BitSet hidden, HttpRun.Message message, int from, int to) {
    for (int i = from; i < to; i++) hidden.set(message.body()[i]);
  }

  private static boolean secret(IppValues.Value value, byte[] body) {
    int length = value.to() - value.from();
    if (NUMBERS.getOrDefault(value.tag(), -1) == length) return false;
    if (length <= KEYWORDS.getOrDefault(value.tag(), -1)) return !isWord(value, body);
    return !WORDS.contains(value.tag()) || !OF_THE_PRINTER.contains(value.attribute());
  }

  private static boolean isWord(IppValues.Value value, byte[] body) {
    for (int i = value.from(); i < value.to(); i++)
      if (body[i] <= ' ' || body[i] > '~') return false;
    return true;
  }

  /** The status line and the framing stay as they are. */
  private static void head(byte[] masked, HttpRun.Message message) {
    int begin = message.from();
    boolean statusLine = true;
    for (int at = begin; at < message.headEnd(); at++) {
      if (masked[at] != '\n') continue;
      String line = new String(masked, begin, at - begin, UTF_8).strip();
      int colon = line.indexOf(':');
      if (!statusLine && colon > 0 && !line.matches(FRAMING))
        for (int i = begin + colon; i < at; i++) masked[i] = ascii(masked[i]);
      statusLine = false;
      begin = at + 1;
    }
  }

  private static void masked(byte[] body) {
    IppValues ipp = IppValues.of(body);
    for (IppValues.Value value : ipp.values()) if (secret(value, body)) mask(body, value);
    wordless(body, ipp.end(), body.length);
  }

  private static void mask(byte[] body, IppValues.Value value) {
    switch (value.tag()) {
      case TEXT, NAME -> words(body, value.from(), value.to());
      case TEXT_WITH_LANGUAGE, NAME_WITH_LANGUAGE -> {
        int language = value.from() + 2 + IppValues.length(body, value.from());
        if (language + 2 <= value.to()) words(body, language + 2, value.to());
        else Arrays.fill(body, value.from(), value.to(), (byte) 0);
      }
      case URI -> {
        for (int i = value.from(); i < value.to(); i++) body[i] = inAddress(body[i]);
      }
      default -> Arrays.fill(body, value.from(), value.to(), (byte) 0);
    }
  }

  private static void words(byte[] body, int from, int to) {
    byte[] like = Likeness.of(Arrays.copyOfRange(body, from, to), UTF_8);
    if (like.length == to - from) System.arraycopy(like, 0, body, from, like.length);
    else wordless(body, from, to); // it was no UTF-8
  }

  /**
   * Still an address: {@code a} and {@code 0} may stand in a scheme, a host and behind a percent.
   */
  private static byte inAddress(byte value) {
    byte like = ascii(value);
    return like == 'x' ? (byte) 'a' : like == 'X' ? (byte) 'A' : like;
  }

  private static byte ascii(byte value) {
    return value < 0 ? NO_WORD : Likeness.of(value);
  }

  /** Line ends and the like stay, since they decide how long somebody waits for more. */
  private static void wordless(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) if (bytes[i] < 0 || bytes[i] >= ' ') bytes[i] = NO_WORD;
  }
}
