package yizhan.device.internal.find;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.internal.scan.ScannerProbe;

/**
 * Whatever is heard in a search: the recording is as long, and whoever it is played back to finds
 * in it the answers that were there, and no others.
 */
class SearchMaskFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/SearchMask.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] before = input.clone();
    byte[] masked = new SearchMask().heard(input);
    assertThat(input).as("what is masked stays until it is wiped").isEqualTo(before);
    assertThat(masked).hasSameSizeAs(input);
    if (input.length == 1) assertThat(masked).isEqualTo(input);
    assertThat(answers(masked)).isEqualTo(answers(input));
  }

  private static List<String> answers(byte[] heard) {
    return ScannerProbe.answers(new String(heard, ISO_8859_1)).map(MatchResult::group).toList();
  }
}
