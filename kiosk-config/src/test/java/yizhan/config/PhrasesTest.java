package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said is said in both languages. */
class PhrasesTest {
  @ParameterizedTest
  @ValueSource(strings = {"phrases", "bench/phrases", "command/phrases"})
  void saysEverythingInBothLanguages(String file) throws IOException {
    Properties english = sentences(file + ".properties");
    Properties chinese = sentences(file + "_zh.properties");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"phrases", "bench/phrases", "command/phrases"})
  void mentionsTheSameDetails(String file) throws IOException {
    Properties english = sentences(file + ".properties");
    Properties chinese = sentences(file + "_zh.properties");
    assertThat(english.stringPropertyNames())
        .allSatisfy(id ->
            assertThat(details(String.valueOf(chinese.get(id))))
                .as(id)
                .isEqualTo(details(String.valueOf(english.get(id)))));
  }

  @Test
  void saysNothingInTwoFiles() throws IOException {
    Set<String> seen = new HashSet<>();
    for (String file : List.of("phrases", "bench/phrases", "command/phrases"))
      assertThat(sentences(file + ".properties").stringPropertyNames())
          .as(file)
          .allMatch(seen::add);
  }

  private static Set<String> details(String sentence) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Properties sentences(String name) throws IOException {
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Phrase.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
