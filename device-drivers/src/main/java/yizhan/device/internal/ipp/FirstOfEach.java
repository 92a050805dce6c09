package yizhan.device.internal.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Leaves out of a whole message what comes twice in a group, against RFC 8011, 4.1.3. The first
 * counts: {@code ippeveprinter} says first what its owner wrote of it, then what it would be
 * without. The decoder would keep the last.
 */
final class FirstOfEach {
  private static final int HEADER = 8;
  private static final int END_OF_ATTRIBUTES = 0x03;
  private static final int FIRST_VALUE_TAG = 0x10;
  private static final int BEGIN_COLLECTION = 0x34;
  private static final int END_COLLECTION = 0x37;

  private FirstOfEach() {}

  /**
   * The message without them.
   *
   * @param message has passed {@link Envelope}
   */
  static byte[] of(byte[] message) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(message.length);
    kept.write(message, 0, HEADER);
    Set<String> seen = new HashSet<>();
    boolean keeps = true;
    int depth = 0;
    for (int at = HEADER; message[at] != END_OF_ATTRIBUTES; ) {
      int tag = message[at] & 0xFF;
      int end = at + 1;
      if (tag < FIRST_VALUE_TAG) {
        seen.clear();
        keeps = true;
      } else {
        int name = length(message, at + 1);
        end = at + 5 + name + length(message, at + 3 + name);
        // Without a name it is one more value, or lies inside a collection.
        if (name > 0 && depth == 0)
          keeps = seen.add(new String(message, at + 3, name, StandardCharsets.ISO_8859_1));
        if (tag == BEGIN_COLLECTION) depth++;
        if (tag == END_COLLECTION) depth--;
      }
      if (keeps) kept.write(message, at, end - at);
      at = end;
    }
    kept.write(END_OF_ATTRIBUTES);
    return kept.toByteArray();
  }

  private static int length(byte[] message, int at) {
    return ByteBuffer.wrap(message).getShort(at);
  }
}
