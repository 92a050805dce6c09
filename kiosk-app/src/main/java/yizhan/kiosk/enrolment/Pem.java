package yizhan.kiosk.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a PEM file (RFC 7468).
 *
 * @param label such as {@code CERTIFICATE}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Pem(String label, byte[] der) {
  static final String KEY = "PRIVATE KEY";
  static final String CERTIFICATE = "CERTIFICATE";
  static final String REQUEST = "CERTIFICATE REQUEST";

  private static final int LINE = 64;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

  /** All blocks of a text. What stands between them is for people. */
  static List<Pem> read(String text) {
    List<Pem> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find())
      blocks.add(
          new Pem(
              Objects.requireNonNull(block.group(1)),
              Base64.getMimeDecoder().decode(Objects.requireNonNull(block.group(2)))));
    return blocks;
  }

  /** The block, with its line's end. */
  String text() {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, lines.encodeToString(der), label);
  }

  /** Never what it holds. */
  @Override
  public String toString() {
    return "Pem[" + label + "]";
  }
}
