package yizhan.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a driver may say where something was hidden, and where not. */
class ExpectedTest {
  @ParameterizedTest
  @CsvSource({
    "0102, 0102, ",
    "0102, 01, it ends at byte 1",
    "0102, 0103, byte 1 is 03",
    "0102, 010203, 1 bytes more",
    "01??03, 0103, ",
    "01??03, 01020203, ",
    "01??03, 01030302, byte 2 is 03",
    "01??03??05, 0103030405, ",
    "01??03??05, 01040405, byte 1 is 04",
    "01????, 01, ",
    "01????, 01020304, ",
    "??0102, 010201, byte 2 is 01",
    "??0102, 01020102, ",
  })
  void takesWhatMayStandThere(String expected, String said, String difference) throws IOException {
    Script script = Script.of(List.of("yizhan-recording 1", "1 > " + expected));
    assertThat(
            new Expected(script.lines().getFirst().bytes())
                .differenceIn(HexFormat.of().parseHex(said))
                .orElse(null))
        .isEqualTo(difference);
  }
}
