package yizhan.device.internal.ipp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the values of an IPP message lie (RFC 8010, 3.1), as far as it can be read.
 *
 * @param values in order, those of collections under the name of the attribute that they belong to
 * @param end the first byte behind the attributes, or behind the last value that is whole
 */
record IppValues(List<Value> values, int end) {
  /** version-number (2), operation-id or status-code (2), request-id (4). */
  private static final int HEADER = 8;

  private static final int END_OF_ATTRIBUTES = 0x03;
  private static final int FIRST_VALUE_TAG = 0x10;

  /**
   * One value.
   *
   * @param tag its syntax
   * @param from its first byte, behind its length
   * @param to behind its last
   */
  record Value(String attribute, int tag, int from, int to) {}

  static IppValues of(byte[] message) {
    List<Value> values = new ArrayList<>();
    String attribute = "";
    int at = Math.min(HEADER, message.length);
    while (at < message.length) {
      int tag = message[at] & 0xFF;
      if (tag < FIRST_VALUE_TAG) {
        at++;
        if (tag == END_OF_ATTRIBUTES) return new IppValues(values, at);
        continue;
      }
      int name = at + 3;
      int value = name + length(message, at + 1) + 2;
      int next = value + length(message, value - 2);
      if (next > message.length) break;
      // Without a name it is one more value, or lies in a collection.
      if (value - 2 > name)
        attribute = new String(message, name, value - 2 - name, StandardCharsets.ISO_8859_1);
      values.add(new Value(attribute, tag, value, next));
      at = next;
    }
    return new IppValues(values, at);
  }

  /** The length that stands here; so much that nothing is that long where none stands. */
  static int length(byte[] message, int at) {
    if (at + 2 > message.length) return message.length;
    return (message[at] & 0xFF) << 8 | (message[at + 1] & 0xFF);
  }
}
