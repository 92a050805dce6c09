package yizhan.kiosk.journal.disk;

import java.util.List;

/**
 * What a program was told is durable.
 *
 * @param entries so many, the last with this hash
 * @param told messages to the back office
 * @param delivered of these
 */
record Durable(long entries, String hash, long told, long delivered) {
  static final Durable NOTHING = new Durable(0, "0".repeat(64), 0, 0);

  @Override
  public String toString() {
    return entries + " " + hash + " " + told + " " + delivered;
  }

  static Durable parse(String line) {
    List<String> words = List.of(line.strip().split(" ", -1));
    return new Durable(
        Long.parseLong(words.get(0)),
        words.get(1),
        Long.parseLong(words.get(2)),
        Long.parseLong(words.get(3)));
  }
}
