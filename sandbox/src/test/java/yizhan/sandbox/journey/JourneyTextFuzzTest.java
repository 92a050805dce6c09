package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever stands in a journey: steps, or all its faults by their lines. */
class JourneyTextFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/JourneyText.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Journey journey = Journey.parse("j", new String(input, StandardCharsets.UTF_8));
      assertThat(journey.steps()).isNotEmpty();
    } catch (JourneyException e) {
      assertThat(e.getMessage()).startsWith("j:");
    }
  }
}
