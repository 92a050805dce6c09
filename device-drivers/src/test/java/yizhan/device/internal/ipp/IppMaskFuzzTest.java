package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever passes between a sheet printer and its driver can be masked, and keeps its length. */
class IppMaskFuzzTest {
  private static final IppMask MASK = new IppMask();

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/IppMask.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] before = input.clone();
    assertThat(MASK.heard(input)).hasSameSizeAs(input);
    assertThat(MASK.hidden(input).length()).isLessThanOrEqualTo(input.length);
    assertThat(input).as("what was recorded, for whoever reads it next").isEqualTo(before);
  }
}
