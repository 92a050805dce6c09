package yizhan.device.internal.dnssd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes questions of DNS (RFC 1035, 4.1) as they are asked by multicast (RFC 6762). Pure. */
final class DnsQuestion {
  static final int ADDRESS = 1;
  static final int POINTER = 12;
  static final int TEXT = 16;
  static final int SERVICE = 33;

  private static final int INTERNET = 1;

  private DnsQuestion() {}

  /** One thing to ask: a name, label by label, and a type of record. */
  record Asked(List<String> name, int type) {}

  /** The datagram that asks all of it. */
  static byte[] encode(List<Asked> questions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    short16(out, 0); // number: answers by multicast carry none
    short16(out, 0); // a plain question
    short16(out, questions.size());
    for (int none = 0; none < 3; none++) short16(out, 0);
    for (Asked question : questions) {
      for (String label : question.name()) {
        byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
      }
      out.write(0);
      short16(out, question.type());
      short16(out, INTERNET);
    }
    return out.toByteArray();
  }

  private static void short16(ByteArrayOutputStream out, int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
