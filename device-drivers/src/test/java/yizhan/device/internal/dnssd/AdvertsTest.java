package yizhan.device.internal.dnssd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.find.Advert;
import yizhan.device.internal.dnssd.DnsQuestion.Asked;

/** Printers are put together from records, whatever else comes over the network. */
class AdvertsTest {
  private static final List<String> PLAIN = List.of("_ipp", "_tcp", "local");
  private static final List<String> PRINTER = List.of("Sandbox A3", "_ipp", "_tcp", "local");
  private static final List<String> HOST = List.of("printer", "local");

  @Test
  void asksForBothKindsOfService() {
    assertThat(DnsQuestion.encode(new Adverts().questions()))
        .containsExactly(
            bytes(
                "0000 0000 0002 0000 0000 0000 045F697070 045F746370 056C6F63616C 00 000C 0001 "
                    + "055F69707073 045F746370 056C6F63616C 00 000C 0001"));
  }

  @Test
  void putsAPrinterTogetherFromSeveralAnswers() {
    Adverts adverts = new Adverts();
    adverts.add(List.of(new DnsRecord.Pointer(PLAIN, PRINTER)));
    assertThat(adverts.whole()).isEmpty();
    assertThat(adverts.questions())
        .contains(new Asked(PRINTER, DnsQuestion.SERVICE), new Asked(PRINTER, DnsQuestion.TEXT));
    adverts.add(List.of(new DnsRecord.Service(PRINTER, 631, HOST)));
    assertThat(adverts.questions()).contains(new Asked(HOST, DnsQuestion.ADDRESS));
    adverts.add(
        List.of(
            new DnsRecord.Text(PRINTER, Map.of("rp", "ipp/print", "ty", "Maker\u0007 Model")),
            new DnsRecord.Address(List.of("PRINTER", "local"), "192.0.2.20")));
    assertThat(adverts.whole())
        .containsExactly(
            new Advert(URI.create("ipp://192.0.2.20:631/ipp/print"), "Sandbox A3", "Maker Model"));
  }

  @Test
  void leavesOutAPrinterThatSaysItIsNotHere() {
    Adverts adverts = new Adverts();
    adverts.add(
        List.of(
            new DnsRecord.Pointer(PLAIN, PRINTER),
            new DnsRecord.Service(PRINTER, 0, HOST),
            new DnsRecord.Address(HOST, "192.0.2.20")));
    assertThat(adverts.whole()).isEmpty();
  }

  @Test
  void readsCompressedNames() {
    assertThat(DnsAnswerParser.parse(answer()))
        .containsExactly(
            new DnsRecord.Pointer(PLAIN, List.of("A", "_ipp", "_tcp", "local")),
            new DnsRecord.Service(List.of("A", "_ipp", "_tcp", "local"), 8631, HOST),
            new DnsRecord.Text(
                List.of("A", "_ipp", "_tcp", "local"), Map.of("rp", "ipp/print", "ty", "M")),
            new DnsRecord.Address(HOST, "192.0.2.20"));
  }

  @Test
  void endsWhereAPointerGoesRound() {
    byte[] round = bytes("0000 8400 0000 0001 0000 0000 C00C 000C 0001 00000078 0002 C00C");
    assertThat(DnsAnswerParser.parse(round)).isEmpty();
    byte[] question = answer();
    question[2] = 0;
    assertThat(DnsAnswerParser.parse(question)).isEmpty();
  }

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  /** Cut anywhere and with any byte wrong it ends, and without a bug. */
  @ParameterizedTest
  @MethodSource("seeds")
  void survivesDamage(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 2000; run++) {
      byte[] damaged = Arrays.copyOf(answer(), random.nextInt(answer().length + 1));
      for (int hits = random.nextInt(6); hits > 0 && damaged.length > 0; hits--)
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      assertThat(DnsAnswerParser.parse(damaged)).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static byte[] answer() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("0000 8400 0000 0001 0000 0003"));
    out.writeBytes(
        bytes("045F697070 045F746370 056C6F63616C 00 000C 0001 00000078 0004 0141 C00C"));
    // "A._ipp._tcp.local" stands at 0x27, "local" at 0x16
    out.writeBytes(bytes("C027 0021 8001 00000078 0010 0000 0000 21B7 077072696E746572 C016"));
    String rp = "\014rp=ipp/print";
    String ty = "\004ty=M";
    out.writeBytes(bytes("C027 0010 8001 00001194 0012"));
    out.writeBytes((rp + ty).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes("077072696E746572 C016 0001 8001 00000078 0004 C0000214"));
    return out.toByteArray();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
