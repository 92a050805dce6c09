package yizhan.device.internal.dnssd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads answers of DNS (RFC 1035, 4.1): anybody on the network may send one, so nothing in it is
 * believed. What does not fit its place ends the reading; what was read before is kept. Pure.
 */
final class DnsAnswerParser {
  private static final int HEAD_BYTES = 12;
  private static final int RESPONSE = 0x80;

  /** A name is 255 bytes at most, and so never has more labels, nor more pointers within it. */
  private static final int MOST_LABELS = 128;

  private static final int MOST_RECORDS = 512;

  private final byte[] bytes;
  private int at;

  private DnsAnswerParser(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Thrown within, when a message ends or leads nowhere. */
  private static final class Torn extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The records in it, of the kinds that are asked for; none when it is no answer. */
  static List<DnsRecord> parse(byte[] message) {
    DnsAnswerParser parser = new DnsAnswerParser(message);
    List<DnsRecord> records = new ArrayList<>();
    try {
      parser.read(records);
    } catch (Torn _) {
      return records; // the rest of it cannot be trusted to begin anywhere
    }
    return records;
  }

  private void read(List<DnsRecord> records) throws Torn {
    if (bytes.length < HEAD_BYTES || (bytes[2] & RESPONSE) == 0) return;
    at = 4;
    int questions = short16();
    int answers = short16() + short16() + short16();
    for (int i = 0; i < questions; i++) {
      name();
      at += 4;
    }
    for (int i = 0; i < Math.min(answers, MOST_RECORDS); i++) {
      List<String> name = name();
      int type = short16();
      at += 6; // class, and how long it holds: it is used at once
      int length = short16();
      int end = at + length;
      if (end > bytes.length) throw new Torn();
      content(name, type, end).ifPresent(records::add);
      at = end;
    }
  }

  private Optional<DnsRecord> content(List<String> name, int type, int end) throws Torn {
    return switch (type) {
      case DnsQuestion.POINTER -> Optional.of(new DnsRecord.Pointer(name, name()));
      case DnsQuestion.SERVICE -> {
        at += 4; // priority and weight: a printer is one machine
        yield Optional.of(new DnsRecord.Service(name, short16(), name()));
      }
      case DnsQuestion.TEXT -> Optional.of(new DnsRecord.Text(name, words(end)));
      case DnsQuestion.ADDRESS ->
          Optional.of(
              new DnsRecord.Address(name, byte8() + "." + byte8() + "." + byte8() + "." + byte8()));
      default -> Optional.empty();
    };
  }

  /**
   * Strings {@code key=value}, each behind its length (RFC 6763, 6.4: the first of a key counts).
   */
  private Map<String, String> words(int end) throws Torn {
    Map<String, String> words = new LinkedHashMap<>();
    while (at < end) {
      String word = string(byte8());
      int equals = word.indexOf('=');
      if (equals > 0)
        words.putIfAbsent(
            word.substring(0, equals).toLowerCase(Locale.ROOT), word.substring(equals + 1));
    }
    return words;
  }

  /** Labels up to the empty one; a pointer leads to where the rest stands, always further ahead. */
  private List<String> name() throws Torn {
    List<String> labels = new ArrayList<>();
    int back = -1;
    while (true) {
      int start = at;
      int length = byte8();
      if (length == 0) break;
      if (labels.size() == MOST_LABELS) throw new Torn();
      if ((length & 0xC0) == 0xC0) {
        int to = (length & 0x3F) << 8 | byte8();
        if (to >= start) throw new Torn(); // else it could go round for ever
        if (back < 0) back = at;
        at = to;
      } else if (length > 63) {
        throw new Torn();
      } else {
        labels.add(string(length));
      }
    }
    if (back >= 0) at = back;
    return List.copyOf(labels);
  }

  private String string(int length) throws Torn {
    if (at + length > bytes.length) throw new Torn();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  private int short16() throws Torn {
    return byte8() << 8 | byte8();
  }

  private int byte8() throws Torn {
    if (at < 0 || at >= bytes.length) throw new Torn();
    return bytes[at++] & 0xFF;
  }
}
