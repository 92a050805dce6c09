package yizhan.device.internal.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever a decoder of photos writes: a bitmap, or none. */
class PhotoLineFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/PhotoLine.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    for (int length : new int[] {0, input.length / 2, input.length})
      assertThat(PhotoLineCodec.answer(input, length)).isNotNull();
  }
}
