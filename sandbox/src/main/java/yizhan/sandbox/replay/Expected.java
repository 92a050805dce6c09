package yizhan.sandbox.replay;

import java.util.List;
import java.util.Optional;

/**
 * What a driver said when it was recorded, beside what it says now.
 *
 * @param bytes 0 to 255, or {@link Script#ANY}
 */
record Expected(List<Integer> bytes) {
  /**
   * Holds a whole message to it, in which what was hidden may be of any length.
   *
   * @return where it differs; empty when it does not
   */
  Optional<String> differenceIn(byte[] message) {
    int at = 0;
    int next = 0;
    while (next < bytes.size()) {
      int shown = skip(next, true);
      boolean afterHidden = shown > next;
      int end = skip(shown, false);
      int found = find(message, at, shown, end, afterHidden);
      if (found < 0) return Optional.of(difference(message, at, shown, afterHidden));
      at = found + end - shown;
      next = end;
    }
    boolean open = !bytes.isEmpty() && bytes.getLast() == Script.ANY;
    return at < message.length && !open
        ? Optional.of((message.length - at) + " bytes more")
        : Optional.empty();
  }

  /** Where the bytes from here end that are hidden, or shown. */
  private int skip(int from, boolean hidden) {
    int at = from;
    while (at < bytes.size() && (bytes.get(at) == Script.ANY) == hidden) at++;
    return at;
  }

  /**
   * Where this piece begins: here, behind something hidden where it fits first, at the end last.
   */
  private int find(byte[] message, int at, int from, int to, boolean afterHidden) {
    int last = message.length - (to - from);
    if (!afterHidden) return at <= last && fits(message, at, from, to) ? at : -1;
    if (to == bytes.size() && to > from)
      return at <= last && fits(message, last, from, to) ? last : -1;
    for (int begin = at; begin <= last; begin++) if (fits(message, begin, from, to)) return begin;
    return -1;
  }

  private boolean fits(byte[] message, int at, int from, int to) {
    return common(message, at, from) >= to - from;
  }

  /** Where the message goes on otherwise than this piece, wherever that fits best. */
  private String difference(byte[] message, int at, int from, boolean afterHidden) {
    int where = at + common(message, at, from);
    int best = where - at;
    for (int begin = at + 1; afterHidden && begin < message.length; begin++) {
      int length = common(message, begin, from);
      if (length > best) {
        best = length;
        where = begin + length;
      }
    }
    return where < message.length
        ? "byte %d is %02x".formatted(where, message[where])
        : "it ends at byte " + where;
  }

  private int common(byte[] message, int at, int from) {
    int length = 0;
    while (at + length < message.length
        && from + length < bytes.size()
        && bytes.get(from + length) == (message[at + length] & 0xFF)) length++;
    return length;
  }
}
