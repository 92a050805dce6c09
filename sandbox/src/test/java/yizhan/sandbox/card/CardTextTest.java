package yizhan.sandbox.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four layouts, encoded, against the vectors. */
class CardTextTest {
  @ParameterizedTest
  @CsvSource({"citizen", "citizen-longterm", "J", "I", "Y"})
  void encodesTheLayoutsAsInTheVectors(String name) throws IOException {
    List<String> lines = vectors();
    String hex = lines.get(lines.indexOf(name + " text 256 bytes (hex):") + 1);
    assertThat(HexFormat.of().withUpperCase().formatHex(person(name).block())).isEqualTo(hex);
  }

  @Test
  void refusesANameThatTheChipCannotHold() {
    assertThat(People.named("阿卜杜勒·买买提江·测试样例名").block()).hasSize(256);
    assertThatThrownBy(() -> People.named("阿卜杜勒·买买提江·测试样例名字𠮷").block())
        .isInstanceOf(IllegalArgumentException.class);
  }

  static CardText person(String name) {
    return switch (name) {
      case "citizen" -> People.CITIZEN;
      case "citizen-longterm" -> People.LONG_TERM;
      case "J" -> People.RESIDENT;
      case "I" -> People.FOREIGNER_2017;
      case "Y" -> People.FOREIGNER_2023;
      default -> throw new IllegalArgumentException(name);
    };
  }

  static List<String> vectors() throws IOException {
    try (InputStream in = CardTextTest.class.getResourceAsStream("vectors.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }
}
