package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.visit.Turn;

/**
 * Every prompt in both orientations, both languages, all sizes, with and without low reach: no word
 * cut, nothing on top of another, nothing too small, too close or out of reach, nothing hidden.
 */
class LayoutTest {
  @TempDir private Path folder;

  static Stream<Look> looks() {
    return Stream.of(Orientation.values())
        .flatMap(o -> Stream.of(Language.values()).map(l -> Look.USUAL.with(o).with(l)))
        .flatMap(look -> Stream.of(TextSize.values()).map(look::with))
        .flatMap(look -> Stream.of(look, look.with(Aid.LOW_REACH, true)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPromptCanBeReadAndTouched(Look look) throws Exception {
    assertThat(faults(look, "", Set.of())).isEmpty();
  }

  /** The other palette; that it lies alike is seen quickly by {@link PaletteTest}. */
  @Tag("long")
  @ParameterizedTest
  @MethodSource("looks")
  void everyPromptCanBeReadAndTouchedInHighContrast(Look look) throws Exception {
    assertThat(faults(look.with(Aid.HIGH_CONTRAST, true), "", Set.of())).isEmpty();
  }

  /** So that the tests above mean something: each kind of fault is seen in a broken style sheet. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut | .card-name { -fx-wrap-text: false; }",
        "cut | .matter { -fx-max-height: 20; -fx-min-height: 20; }",
        "overlap | .lead-words { -fx-translate-y: -90; }",
        "overlap | .drawing { -fx-translate-y: -200; }",
        "outside | .title { -fx-translate-x: 900; }",
        "sticks out | .card-words { -fx-translate-y: 150; }",
        "bad target | .control { -fx-min-height: 60; -fx-max-height: 60; }",
        "bad target | .footer { -fx-translate-y: 120; }",
        "too close | .footer { -fx-hgap: 8; }",
        "too high | .card { -fx-translate-y: -300; }"
      })
  void seesWhatABrokenStyleSheetDoes(String fault, String rule) throws Exception {
    assertThat(faults(Look.USUAL, rule, Set.of("choose", "card-waiting")))
        .anyMatch(told -> told.contains(fault));
  }

  @Test
  void seesWhatIsHidden() throws Exception {
    Samples samples = new Samples(Language.CHINESE);
    try (Bench bench = new Bench(Look.USUAL)) {
      bench.show(samples.choose(2));
      Turn<?> three = samples.turn(samples.choose(3), true, Turn.Mood.CALM);
      assertThat(Fx.on(() -> Inspection.faults(bench, "choose", three)))
          .containsExactly("choose: hidden: licence-2");
    }
  }

  private List<String> faults(Look look, String rule, Set<String> wanted) throws Exception {
    List<String> faults = new ArrayList<>();
    try (Bench bench = new Bench(look)) {
      if (!rule.isEmpty()) {
        Path broken = Files.writeString(folder.resolve("broken.css"), rule);
        Fx.run(() -> bench.glass.root().getStylesheets().add(broken.toUri().toString()));
      }
      for (Map.Entry<String, Turn<?>> sample : new Samples(look.language()).all().entrySet()) {
        if (wanted.isEmpty() || wanted.contains(sample.getKey())) {
          bench.show(sample.getValue());
          for (String key : EntrySamples.taps(sample.getKey())) {
            bench.tap(key);
          }
          faults.addAll(Fx.on(() -> Inspection.faults(bench, sample.getKey(), sample.getValue())));
          bench.glass.clear();
        }
      }
      assertThat(bench.said()).isEmpty();
    }
    return faults;
  }
}
