package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each broken file gets exactly the complaints that lie beside it, one a line: place, key, what is
 * wrong, what would be right.
 */
class BrokenFilesTest {
  private static final int FEWEST = 60;

  @ParameterizedTest
  @MethodSource("broken")
  void complainsExactly(String name) throws IOException, URISyntaxException {
    Path file = folder().resolve(name + ".toml");
    Path expected = folder().resolve(name + ".complaints");
    assertThat(String.join("\n", complaints(file, Language.EN)) + "\n")
        .isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void complainsInChineseToo(String name) throws URISyntaxException {
    List<String> chinese = complaints(folder().resolve(name + ".toml"), Language.ZH);
    List<String> english = complaints(folder().resolve(name + ".toml"), Language.EN);
    assertThat(chinese)
        .hasSameSizeAs(english)
        .allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic))
        .noneMatch(line -> line.matches(".*\\{\\d}.*"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void neverRepeatsASecret(String name) throws URISyntaxException {
    assertThat(TerminalFile.read(folder().resolve(name + ".toml")).toString())
        .doesNotContain("Xk7");
  }

  @Test
  void hasAFileForEachComplaint() throws IOException, URISyntaxException {
    assertThat(broken()).hasSizeGreaterThan(FEWEST);
  }

  static List<String> broken() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".toml"))
          .map(name -> name.substring(0, name.length() - ".toml".length()))
          .sorted()
          .toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return TerminalFileTest.resource("broken");
  }

  private static List<String> complaints(Path file, Language language) {
    return switch (TerminalFile.read(file)) {
      case Reading.Sound _ -> List.of();
      case Reading.Unsound(List<Problem> problems) ->
          problems.stream().map(problem -> line(problem, language)).toList();
    };
  }

  private static String line(Problem problem, Language language) {
    return "%s%d:%d %s | %s | %s"
        .formatted(
            problem.file().isEmpty() ? "" : problem.file() + " ",
            problem.line(),
            problem.column(),
            problem.key(),
            problem.what().in(language),
            problem.wouldBeRight().in(language));
  }
}
