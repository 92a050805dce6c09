package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Whatever stands in a terminal file: a terminal, or problems that can be said in both languages.
 */
class TerminalTextFuzzTest {
  private static final Path FOLDER = Path.of("/etc/yizhan");

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/TerminalText.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Source source = Source.spoken(new String(input, StandardCharsets.UTF_8));
    switch (TerminalFile.read(source, FOLDER, new Complaints())) {
      case Reading.Sound(Terminal terminal) -> assertThat(terminal.services()).isNotEmpty();
      case Reading.Unsound(var problems) -> {
        assertThat(problems).isNotEmpty();
        assertThat(problems).allMatch(TerminalTextFuzzTest::canBeSaid);
      }
    }
  }

  private static boolean canBeSaid(Problem problem) {
    for (Language language : Language.values())
      if (problem.what().in(language).isBlank() || problem.wouldBeRight().in(language).isBlank())
        return false;
    return true;
  }
}
