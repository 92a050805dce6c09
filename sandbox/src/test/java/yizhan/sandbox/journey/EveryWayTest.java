package yizhan.sandbox.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.glass.Language;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.Orientation;
import yizhan.kiosk.glass.TextSize;
import yizhan.kiosk.visit.Pace;
import yizhan.sandbox.journey.StationOnStage.Manner;

/**
 * Whole visits by those who need the screens otherwise than most: lying, largest, switched, slow.
 */
class EveryWayTest {
  private static final Look ENGLISH_LARGEST_ACROSS =
      Look.USUAL.with(Orientation.LANDSCAPE).with(Language.ENGLISH).with(TextSize.LARGEST);

  @TempDir static Path folder;
  private static List<Lane> lanes = List.of();

  @BeforeAll
  static void start() {
    lanes =
        List.of(
            new Lane(folder.resolve("across"), Manner.USUAL.with(ENGLISH_LARGEST_ACROSS))
                .visit("whole-visit-in-english")
                .visit("query-property")
                .visit("property-at-the-window")
                .visit("family-housing")
                .visit("tax-certificate")
                .visit(
                    "phone") // these change what the bureau demands, for whoever comes after them
                .visit("electronic-licence")
                .visit("face"),
            new Lane(folder.resolve("switched"), Manner.USUAL)
                .visit("switched-at-each-step")
                .visit("voice-missing"),
            new Lane(folder.resolve("nobody"), Manner.USUAL.at(quick())).visit("nobody-stirs"));
    lanes.forEach(Lane::start);
  }

  /** Hints ten times as fast as usual; silence less so, since the player's hands are as slow. */
  private static Pace quick() {
    Pace usual = Pace.USUAL;
    return new Pace(
        Duration.ofMillis(150),
        usual.patience().dividedBy(7),
        usual.grace().dividedBy(5),
        usual.act(),
        usual.rest(),
        usual.hints().stream().map(EveryWayTest::tenth).toList());
  }

  private static Duration tenth(Duration usual) {
    return usual.dividedBy(10);
  }

  static List<Lane.Visit> visits() {
    return Lane.visits(lanes);
  }

  @ParameterizedTest
  @MethodSource("visits")
  void comesToItsEnd(Lane.Visit visit) throws Exception {
    visit.await();
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (Lane lane : lanes) lane.end();
  }
}
