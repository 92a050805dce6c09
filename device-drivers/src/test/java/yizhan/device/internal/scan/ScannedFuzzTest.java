package yizhan.device.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.scanner.ScannedCode;

/**
 * Whatever a scanner sends, answers to commands of Newland and Zebra among it: codes of decent
 * length without control characters, and masks of the same charset and shape.
 */
class ScannedFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/Scanned.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] masked = new ScanMask().heard(input);
    assertThat(masked).hasSameSizeAs(input);
    List<byte[]> codes = codes(input);
    codes.forEach(ScannedFuzzTest::judge);
    assertThat(codes(masked).stream().map(ScannedFuzzTest::taken))
        .as("who it is played to takes what was taken")
        .containsExactlyElementsOf(codes.stream().map(ScannedFuzzTest::taken).toList());
  }

  private static List<byte[]> codes(byte[] stream) {
    List<byte[]> codes = new ArrayList<>();
    ScanAssembler assembler = new ScanAssembler();
    for (byte each : stream) assembler.next(each).ifPresent(codes::add);
    assembler.end().ifPresent(codes::add);
    assertThat(assembler.underWay()).isFalse();
    return codes;
  }

  private static boolean taken(byte[] code) {
    return parse(code).isPresent();
  }

  private static void judge(byte[] bytes) {
    Optional<ScannedCode> code = parse(bytes);
    if (code.isEmpty()) return;
    String text = code.get().text();
    assertThat(text.length()).isBetween(1, ScanParser.LONGEST);
    assertThat(text.codePoints()).noneMatch(Character::isISOControl);
    ScannedCode masked = parse(new ScanMask().heard(bytes)).orElseThrow();
    assertThat(masked.text().codePointCount(0, masked.text().length()))
        .isEqualTo(text.codePointCount(0, text.length()));
    assertThat(masked.symbology()).isEqualTo(code.get().symbology());
  }

  private static Optional<ScannedCode> parse(byte[] bytes) {
    try {
      return Optional.of(ScanParser.parse(bytes));
    } catch (RejectedCodeException _) {
      return Optional.empty();
    }
  }
}
