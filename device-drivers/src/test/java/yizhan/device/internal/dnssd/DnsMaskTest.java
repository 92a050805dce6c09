package yizhan.device.internal.dnssd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yizhan.device.internal.dnssd.DnsQuestion.Asked;

/** Of what printers say of themselves on the network, no name, place or address is kept. */
class DnsMaskTest {
  private static final List<String> PRINTER = List.of("Zhang's 打印机", "_ipp", "_tcp", "local");
  private static final List<String> MASKED = List.of("Xxxxx'x 样样样", "_ipp", "_tcp", "local");

  @Test
  void keepsServicesAndModels() {
    byte[] masked = new DnsMask().heard(answer());
    assertThat(masked).hasSameSizeAs(answer());
    assertThat(DnsAnswerParser.parse(masked))
        .containsExactly(
            new DnsRecord.Pointer(List.of("_ipp", "_tcp", "local"), MASKED),
            new DnsRecord.Service(MASKED, 631, List.of("xxxxx-xx", "local")),
            new DnsRecord.Text(
                MASKED, Map.of("rp", "ipp/print", "ty", "Maker T1", "note", "xxxx 0")),
            new DnsRecord.Address(List.of("xxxxx-xx", "local"), "192.0.2.1"));
    assertThat(new String(masked, StandardCharsets.UTF_8))
        .doesNotContain("Zhang", "zhang", "room", "fe80");
  }

  @Test
  void hidesNamesInQuestions() {
    byte[] question =
        DnsQuestion.encode(
            List.of(new Asked(List.of("_ipp", "_tcp", "local"), 12), new Asked(PRINTER, 33)));
    BitSet hidden = new DnsMask().hidden(question);
    assertThat(hidden.cardinality())
        .isEqualTo("Zhang's 打印机".getBytes(StandardCharsets.UTF_8).length);
    assertThat(hidden.get(12)).isFalse();
  }

  @Test
  void leavesNothingOfWhatCannotBeRead() {
    assertThat(new DnsMask().heard("Zhang San".getBytes(StandardCharsets.UTF_8)))
        .containsOnly(0x55);
    byte[] answer = answer();
    byte[] cut = java.util.Arrays.copyOf(answer, answer.length - 3);
    assertThat(new String(new DnsMask().heard(cut), StandardCharsets.UTF_8))
        .doesNotContain("Zhang", "zhang", "room");
  }

  private static byte[] answer() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 0, (byte) 0x84, 0, 0, 0, 0, 5, 0, 0, 0, 0});
    record(out, List.of("_ipp", "_tcp", "local"), 12, name(PRINTER));
    List<String> host = List.of("zhang-pc", "local");
    ByteArrayOutputStream service = new ByteArrayOutputStream();
    service.writeBytes(new byte[] {0, 0, 0, 0, 2, 0x77});
    service.writeBytes(name(host));
    record(out, PRINTER, 33, service.toByteArray());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (String word : List.of("rp=ipp/print", "ty=Maker T1", "note=room 7")) label(text, word);
    record(out, PRINTER, 16, text.toByteArray());
    record(out, host, 1, new byte[] {10, 1, 2, 3});
    record(out, host, 28, "fe80fe80fe80fe80".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void record(ByteArrayOutputStream out, List<String> name, int type, byte[] data) {
    out.writeBytes(name(name));
    out.writeBytes(new byte[] {0, (byte) type, 0, 1, 0, 0, 0, 120, 0, (byte) data.length});
    out.writeBytes(data);
  }

  private static byte[] name(List<String> labels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String each : labels) label(out, each);
    out.write(0);
    return out.toByteArray();
  }

  private static void label(ByteArrayOutputStream out, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }
}
