package yizhan.device.internal.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.face.FaceComparison.Compared;
import yizhan.device.face.FaceComparison.Nothing;

/** Whatever a face engine writes: a line of the contract, or the end of the comparison. */
class FaceLineFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/FaceLine.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    switch (FaceLineCodec.line(input, input.length)) {
      case FaceLineCodec.Line.Named(String name) ->
          assertThat(name.chars()).allMatch(c -> c >= ' ' && c <= '~');
      case FaceLineCodec.Line.Sees(var sight) -> assertThat(sight).isNotNull();
      case FaceLineCodec.Line.Ready() -> assertThat(input).hasSize(5);
      case FaceLineCodec.Line.Ended(Compared(int score, var liveness)) -> {
        assertThat(score).isBetween(0, 1000);
        assertThat(liveness).isNotNull();
      }
      case FaceLineCodec.Line.Ended(Nothing(var why)) -> assertThat(why).isNotNull();
    }
  }
}
