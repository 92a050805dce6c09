package yizhan.device.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Vectors;
import yizhan.device.scanner.ScannedCode;

/** Bytes of a scanner, put together and read. */
class ScanParserTest {
  @ParameterizedTest
  @CsvSource({
    "]Q1预约20261123, Q1, 预约20261123",
    "]C0ABC-123, C0, ABC-123",
    "https://example.invalid/a?b=1, '', https://example.invalid/a?b=1",
    "]x, '', ]x",
    "]]Q1, '', ]]Q1",
    "𠮷䶮, '', 𠮷䶮",
    "预约, '', 预约",
    "联通, '', 联通",
  })
  void splitsTheAimIdentifierOff(String sent, String symbology, String text)
      throws RejectedCodeException {
    ScannedCode code = new ScannedCode(symbology, text);
    assertThat(ScanParser.parse(sent.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    assertThat(ScanParser.parse(sent.getBytes(Charset.forName("GB18030")))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"José", "Ελλάδα", "Привет 1", "µ-200"})
  void keepsOtherScriptsWhereTheyAreNoChinese(String text) throws RejectedCodeException {
    assertThat(parse(text).text()).isEqualTo(text);
  }

  @Test
  void acceptsTheLongestCodeAndNoLonger() throws RejectedCodeException {
    String longest = "A".repeat(4296);
    assertThat(parse("]Q1" + longest).text()).isEqualTo(longest);
    assertThat(parse(longest).text()).isEqualTo(longest);
    assertRejected("]Q1" + longest + "A");
    assertRejected(longest + "A");
  }

  @ParameterizedTest
  @CsvSource({"'a\tb'", "'a\u0000'", "'\u001Bx'", "']C1(01)\u001D'", "']Q1'", "'\u0085'"})
  void rejectsWhatNoCodeOfOursHolds(String text) {
    assertRejected(text);
  }

  @Test
  void rejectsWhatIsNoText() {
    assertThatThrownBy(() -> ScanParser.parse(Vectors.hex("41 FF FF 42")))
        .isInstanceOf(RejectedCodeException.class);
  }

  @Test
  void endsACodeAtCarriageReturnLineFeedOrAPause() {
    ScanAssembler assembler = new ScanAssembler();
    List<String> codes = new ArrayList<>();
    for (byte each : "one\r\ntwo\nthree".getBytes(StandardCharsets.US_ASCII))
      assembler.next(each).ifPresent(b -> codes.add(new String(b, StandardCharsets.US_ASCII)));
    assertThat(assembler.underWay()).isTrue();
    assembler.end().ifPresent(b -> codes.add(new String(b, StandardCharsets.US_ASCII)));
    assertThat(codes).containsExactly("one", "two", "three");
    assertThat(assembler.end()).isEmpty();
  }

  @Test
  void keepsAFloodWithinItsLimitAndRejectsIt() {
    ScanAssembler assembler = new ScanAssembler();
    for (int i = 0; i < 100_000; i++) assertThat(assembler.next((byte) 'A')).isEmpty();
    byte[] flood = assembler.next((byte) '\r').orElseThrow();
    assertThat(flood).hasSize(4300);
    assertThatThrownBy(() -> ScanParser.parse(flood)).isInstanceOf(RejectedCodeException.class);
  }

  @Test
  void dropsAnswersToCommands() {
    ScanAssembler assembler = new ScanAssembler();
    for (byte each : Vectors.hex("02 01 30 30 30 30 23 53 43 4E 54 52 47 31 06 3B 03"))
      assertThat(assembler.next(each)).isEmpty();
    assertThat(assembler.underWay()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "newland, 7E 01 30 30 30 30 23 53 43 4E 54 52 47 31 3B 03, 7E 01 30 30 30 30 23 53 43 4E 54 52 47 30 3B 03",
    "honeywell, 16 54 0D, 16 55 0D",
  })
  void triggersByDialect(String name, String look, String stop) {
    ScannerDialect dialect = ScannerDialect.named(name).orElseThrow();
    assertThat(dialect.look()).isEqualTo(Vectors.hex(look));
    assertThat(dialect.stop()).isEqualTo(Vectors.hex(stop));
  }

  private static ScannedCode parse(String text) throws RejectedCodeException {
    return ScanParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRejected(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(RejectedCodeException.class);
  }
}
