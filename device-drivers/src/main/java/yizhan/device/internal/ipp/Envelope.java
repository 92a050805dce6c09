package yizhan.device.internal.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * Checks that an IPP message is whole before anybody reads meaning from it: every length lies
 * inside, and it ends with end-of-attributes-tag (RFC 8010, 3.1). Half an answer must not pass for
 * a short one, because a missing attribute has a meaning of its own. What comes twice in a group,
 * against RFC 8011, 4.1.3, is left out the second time: {@code ippeveprinter} says first what its
 * owner wrote of it, then what it would be without.
 */
final class Envelope {
  /** version-number (2), status-code (2), request-id (4). */
  private static final int HEADER = 8;

  private static final int END_OF_ATTRIBUTES = 0x03;
  private static final int FIRST_VALUE_TAG = 0x10;
  private static final int BEGIN_COLLECTION = 0x34;
  private static final int TEXT_WITH_LANGUAGE = 0x35;
  private static final int NAME_WITH_LANGUAGE = 0x36;
  private static final int END_COLLECTION = 0x37;

  /** media-col nests twice; nobody nests deeper than this except to harm a recursive reader. */
  private static final int MAX_DEPTH = 8;

  private final byte[] message;
  private final ByteArrayOutputStream kept;
  private final Set<String> seen = new HashSet<>();
  private int at = HEADER;
  private int depth;
  private boolean repeated;

  private Envelope(byte[] message) {
    this.message = message;
    this.kept = new ByteArrayOutputStream(message.length);
    kept.write(message, 0, HEADER);
  }

  /**
   * Passes a whole message, without what it repeats.
   *
   * @throws DeviceException GARBLED when it is not
   */
  static byte[] checked(byte[] message) throws DeviceException {
    if (message.length <= HEADER || message[0] < 1 || message[0] > 2)
      throw garbled("no IPP header in " + message.length + " bytes");
    Envelope envelope = new Envelope(message);
    envelope.walk();
    return envelope.kept.toByteArray();
  }

  private void walk() throws DeviceException {
    boolean inGroup = false;
    while (true) {
      if (at >= message.length) throw garbled("no end of attributes");
      int tag = message[at++] & 0xFF;
      if (tag < FIRST_VALUE_TAG) {
        if (tag == 0 || depth > 0) throw garbled("a group begins at byte " + (at - 1));
        kept.write(tag);
        if (tag == END_OF_ATTRIBUTES) return;
        inGroup = true;
        repeated = false;
        seen.clear();
      } else {
        if (!inGroup) throw garbled("an attribute outside a group");
        attribute(tag);
      }
    }
  }

  private void attribute(int tag) throws DeviceException {
    int begin = at - 1;
    int name = length(at, message.length);
    // Without a name it is one more value, or lies inside a collection.
    if (name > 0 && depth == 0)
      repeated = !seen.add(new String(message, at + 2, name, StandardCharsets.ISO_8859_1));
    at += name + 2;
    int valueLength = length(at, message.length);
    int value = at + 2;
    at = value + valueLength;
    switch (tag) {
      case BEGIN_COLLECTION -> depth++;
      case END_COLLECTION -> depth--;
      case TEXT_WITH_LANGUAGE, NAME_WITH_LANGUAGE -> {
        int text = value + 2 + length(value, at);
        if (text + 2 + length(text, at) != at) throw garbled("lengths of a text disagree");
      }
      default -> {}
    }
    if (depth < 0 || depth > MAX_DEPTH) throw garbled("collections nested wrongly");
    if (!repeated) kept.write(message, begin, at - begin);
  }

  /** The two-byte big-endian length at this place, if what it measures ends before the limit. */
  private int length(int place, int limit) throws DeviceException {
    if (place + 2 > limit) throw garbled("ends at byte " + message.length);
    int length = ((message[place] & 0xFF) << 8) | (message[place + 1] & 0xFF);
    if (length > Short.MAX_VALUE || place + 2 + length > limit)
      throw garbled("length " + length + " at byte " + place + " leads outside");
    return length;
  }

  private static DeviceException garbled(String what) {
    return new DeviceException(Reason.GARBLED, "printer's answer: " + what);
  }
}
