package yizhan.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever stands in a recording: acts, or a refusal. */
class RecordingTextFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/RecordingText.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  @Test
  void readsALineHoweverLongItIs() throws IOException {
    String line = "1 < " + "0d".repeat(1 << 16);
    assertThat(Script.of(List.of("yizhan-recording 1", line)).lines().getFirst().bytes())
        .hasSize(1 << 16);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    List<String> lines = new String(input, StandardCharsets.UTF_8).lines().toList();
    try {
      for (Script.Line line : Script.of(lines).lines())
        assertThat(line.bytes()).allMatch(each -> each >= -1 && each <= 255);
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
