package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.sandbox.journey.StationOnStage.Manner;
import yizhan.sandbox.office.NodeTool;

/**
 * Whole visits with Prism between the kiosk and the bureau: whatever both say on the way keeps the
 * written contract. An answer that breaks it becomes a 500 and a line in Prism's log. Left out are
 * only the visits in which the bureau is told to break it.
 */
@Tag("long")
class JudgedJourneysTest {
  private static final Pattern ADDRESS = Pattern.compile("(?m)^url = \"(.*)\"$");

  @TempDir static Path folder;
  private static final ConcurrentLinkedQueue<NodeTool.Running> JUDGES =
      new ConcurrentLinkedQueue<>();
  private static List<Lane> lanes = List.of();

  @BeforeAll
  static void start() {
    lanes =
        List.of(
            lane("licences")
                .visit("print-licence")
                .visit("no-licence")
                .visit("already-printed")
                .visit("surrender-first")
                .visit("scan-a-code")
                .visit("find-by-credit-code")
                .visit("card-not-accepted")
                .visit("card-reported-lost")
                .visit("sheet-jam")
                .visit("unknown-settled-as-not-printed")
                .visit("tray-loaded-by-two"),
            lane("property")
                .visit("query-property")
                .visit("property-nothing")
                .visit("property-at-the-window")
                .visit("property-bad-seal")
                .visit("identity-expired"),
            lane("family")
                .visit("family-not-everybody")
                .visit("family-housing")
                .visit("family-none"),
            lane("taxes").visit("tax-certificate").visit("tax-record").visit("tax-refused"),
            lane("phone").visit("phone").visit("phone-not-confirmed").visit("electronic-licence"),
            lane("face").visit("staff-assisted").visit("face").visit("face-not-that"));
    lanes.forEach(Lane::start);
  }

  private static Lane lane(String name) {
    return new Lane(folder.resolve(name), Manner.USUAL.changing(JudgedJourneysTest::judged));
  }

  /** One after the other: seven that start at once take longer than anybody waits for one. */
  private static synchronized String judged(String terminal) {
    Matcher bureau = ADDRESS.matcher(terminal);
    assertThat(bureau.find()).isTrue();
    try {
      Path own = Files.createTempDirectory(folder, "judge");
      NodeTool.Running judge = NodeTool.prism(own, "proxy", String.valueOf(bureau.group(1)));
      JUDGES.add(judge);
      return bureau
          .replaceFirst("url = \"http://127.0.0.1:" + judge.port() + "\"")
          .replace("request-timeout = \"5s\"", "request-timeout = \"15s\""); // judges are slow
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static List<Lane.Visit> visits() {
    return Lane.visits(lanes);
  }

  @ParameterizedTest
  @MethodSource("visits")
  void holds(Lane.Visit visit) throws Exception {
    visit.await();
  }

  @Test
  void hearNothingThatTheContractForbids() throws Exception {
    for (Lane lane : lanes) lane.end();
    assertThat(JUDGES).hasSizeGreaterThanOrEqualTo(lanes.size());
    for (NodeTool.Running judge : JUDGES)
      assertThat(judge.said())
          .contains("Request received")
          .doesNotContain("Violation", "violation");
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (Lane lane : lanes) lane.end();
    JUDGES.forEach(NodeTool.Running::close);
  }
}
