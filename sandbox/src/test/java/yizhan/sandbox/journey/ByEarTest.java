package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.TextSize;
import yizhan.sandbox.journey.StationOnStage.Manner;

/** A whole visit by somebody who sees nothing: by keys, and by what the terminal says. */
class ByEarTest {
  private static final String JOURNEY = "by-ear-alone";

  @TempDir static Path folder;
  private static List<Lane> lanes = List.of();

  @BeforeAll
  static void start() {
    Look english = Look.USUAL.with(Language.ENGLISH).with(TextSize.LARGEST);
    lanes =
        List.of(
            new Lane(folder.resolve("chinese"), Manner.USUAL).visit(JOURNEY),
            new Lane(folder.resolve("english"), Manner.USUAL.with(english)).visit(JOURNEY));
    lanes.forEach(Lane::start);
  }

  static List<Lane.Visit> visits() {
    return Lane.visits(lanes);
  }

  @ParameterizedTest
  @MethodSource("visits")
  void printsALicence(Lane.Visit visit) throws Exception {
    visit.await();
  }

  @Test
  void neverLooksAtTheScreen() throws JourneyException {
    assertThat(Journey.named(JOURNEY).steps())
        .allMatch(step ->
            switch (step) {
              case Step.Key _, Step.Hear _, Step.Find _ -> true;
              case Step.LayCard _, Step.LiftCard _, Step.TakePaper _ -> true;
              case Step.Tap _, Step.Hold _, Step.Type _, Step.See _, Step.Seek _, Step.Gone _ ->
                  false;
              case Step.Shot _, Step.Scan _, Step.Fault _ -> false;
              case Step.ScanWithPhone _, Step.AnswerOnPhone _, Step.ShowLicence _ -> false;
            });
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (Lane lane : lanes) lane.end();
  }
}
