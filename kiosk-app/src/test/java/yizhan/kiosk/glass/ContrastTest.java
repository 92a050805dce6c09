package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the style sheet, as WCAG 2 measures them: 7:1 for words, 3:1 for controls. */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+):\\s*(#[0-9A-F]{6});");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|: *(black|white|red|blue|yellow)\\b");
  private static final Pattern EFFECT = Pattern.compile("-fx-effect:\\s*(?!null)\\w+");
  private static final double WORDS = 7;
  private static final double CONTROLS = 3;

  @ParameterizedTest
  @CsvSource({
    "-ink, -paper",
    "-ink, -card",
    "-ink, -tint",
    "-quiet, -paper",
    "-quiet, -card",
    "-quiet, -tint",
    "-action, -paper",
    "-action, -card",
    "-action, -tint",
    "-on-action, -action",
    "-on-action, -action-armed",
    "-attention, -attention-paper",
    "-stop, -stop-paper",
    "-done, -done-paper",
    "-on-closed, -closed",
    "-on-sheet, -sheet",
    "-code-dark, -code-white"
  })
  void wordsStandOut(String words, String ground) throws IOException {
    for (String palette : new String[] {"day", "high-contrast"}) {
      assertThat(contrast(palette, words, ground)).as(palette).isGreaterThanOrEqualTo(WORDS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-edge, -paper",
    "-edge, -card",
    "-action, -paper",
    "-lit, -machine",
    "-lit, -card",
    "-machine-edge, -paper",
    "-machine-edge, -machine-screen",
    "-done, -paper",
    "-attention, -paper",
    "-stop, -paper",
    "-on-action, -lit",
    "-focus, -paper",
    "-focus, -card",
    "-focus, -tint"
  })
  void controlsStandOut(String control, String ground) throws IOException {
    for (String palette : new String[] {"day", "high-contrast"}) {
      assertThat(contrast(palette, control, ground)).as(palette).isGreaterThanOrEqualTo(CONTROLS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "/* ---- rules ---- */")
  void belowTheTokensNoColourIsWrittenOut(String line) throws IOException {
    String rules = sheet().substring(sheet().indexOf(line));
    assertThat(WRITTEN_OUT.matcher(rules).results().map(Object::toString)).isEmpty();
  }

  /** A shadow that moves halves the frames of a terminal without a graphics card. */
  @Test
  void nothingCastsAShadow() throws IOException {
    assertThat(EFFECT.matcher(sheet()).results().map(MatchResult::group)).isEmpty();
    assertThat(EFFECT.matcher(".card { -fx-effect: dropshadow(gaussian, -ink, 8, 0, 0, 2); }"))
        .matches(Matcher::find);
  }

  private static double contrast(String palette, String one, String other) throws IOException {
    return Contrast.between(colour(palette, one), colour(palette, other));
  }

  private static Color colour(String palette, String token) throws IOException {
    String sheet = sheet();
    int from = sheet.indexOf("." + palette + " {");
    Map<String, String> tokens = new HashMap<>();
    Matcher matcher = COLOUR.matcher(sheet.substring(from, sheet.indexOf('}', from)));
    while (matcher.find()) {
      tokens.put(
          Objects.requireNonNull(matcher.group(1)), Objects.requireNonNull(matcher.group(2)));
    }
    return Color.web(Objects.requireNonNull(tokens.get(token), token));
  }

  private static String sheet() throws IOException {
    try (InputStream in = Glass.class.getResourceAsStream("glass.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
