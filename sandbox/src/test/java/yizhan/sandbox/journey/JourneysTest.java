package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.sandbox.journey.StationOnStage.Manner;
import yizhan.sandbox.leak.LogEar;
import yizhan.sandbox.leak.Traces;
import yizhan.sandbox.office.Truth;
import yizhan.sandbox.people.People;

/**
 * Wrong things get a clear answer and lose nothing: visits on the real screens, on real wires.
 * After each, paper, journal and the bureau's books must tell one story.
 */
class JourneysTest {
  private static final Manner BRISK =
      Manner.USUAL.changing(
          file -> file.replace("request-timeout = \"5s\"", "request-timeout = \"700ms\""));

  private static final Manner STRANGE_TO_THE_REGISTRY =
      Manner.USUAL.changing(file -> file.replace("registry.pem", "absent.pem"));

  private static final Predicate<String> BOOKS = Pattern.compile("/office\\.db").asPredicate();
  private static final Predicate<String> ITS_OWN =
      Pattern.compile("/(sheets|screens)/").asPredicate();

  @TempDir static Path folder;
  private static List<Lane> lanes = List.of();
  private static final LogEar EAR = LogEar.listening();

  @BeforeAll
  static void start() {
    lanes =
        List.of(
            office(),
            paper(),
            printing(),
            cards(),
            home(),
            staff(),
            custody(),
            property(),
            family(),
            phone(),
            face(),
            tax());
    lanes.forEach(Lane::start);
  }

  private static Lane cards() {
    return new Lane(folder.resolve("cards"), BRISK)
        .visit("card-lifted-early")
        .visit("card-read-slowly")
        .visit("card-expired")
        .visit("card-unreadable")
        .visit("card-of-another-kind")
        .visit("card-not-accepted")
        .visit("card-reported-lost")
        .visit("card-lifted-while-choosing")
        .visit("back-everywhere")
        .visit("language-and-size");
  }

  private static Lane office() {
    return new Lane(folder.resolve("office"), BRISK)
        .visit("no-licence")
        .visit("scope-too-long")
        .visit("already-printed")
        .visit("surrender-first")
        .visit("card-lying-there")
        .visit("scan-a-code")
        .visit("office-given-up")
        .visit("office-down")
        .visit("office-silent-after-commit");
  }

  private static Lane paper() {
    return new Lane(folder.resolve("paper"), Manner.USUAL)
        .visit("sheet-jam")
        .visit("receipt-paper-out")
        .visit("rare-name", stage -> CameOut.bears(stage, 2, "䶮𠮷㛃𬭚"))
        .visit("card-left-behind")
        .visit("printer-lies")
        .visit("tray-nobody-is-sure-of");
  }

  private static Lane printing() {
    return new Lane(folder.resolve("printing"), Manner.USUAL)
        .visit("one-copy-printed")
        .visit("eight-licences")
        .visit("find-by-credit-code")
        .visit("office-nonsense")
        .visit("office-slow")
        .visit("blanks-out-at-the-last-moment")
        .visit("door-opened-while-printing");
  }

  private static Lane home() {
    return new Lane(folder.resolve("home"), BRISK.askingTheOfficeEach(Duration.ofMillis(300)))
        .visit("original-blanks-out", stage -> CameOut.bears(stage, 1, "古丽米热·阿卜杜热西提艾合麦提"))
        .visit("all-blanks-out")
        .visit("door-open-at-home")
        .visit("office-down-at-home");
  }

  private static Lane staff() {
    return new Lane(folder.resolve("staff"), STRANGE_TO_THE_REGISTRY)
        .visit("registry-unknown")
        .visit("unknown-settled-as-not-printed")
        .visit("tray-loaded-by-two")
        .visit("staff-locked-out");
  }

  /** One that waits out two time-outs. */
  private static Lane custody() {
    return new Lane(folder.resolve("custody"), Manner.USUAL).visit("paper-kept-by-staff");
  }

  private static Lane property() {
    return new Lane(folder.resolve("property"), Manner.USUAL)
        .visit("query-property", JourneysTest::bearsAllAndIsProven)
        .visit("property-nothing", stage -> CameOut.wholly(stage, "未查到", "子女入学"))
        .visit("property-at-the-window")
        .visit("property-not-agreed")
        .visit("identity-expired")
        .visit("property-bad-seal", stage -> CameOut.nowhere(stage, "刘䶮"))
        .visit("property-without-paper")
        .visit("property-printer-trouble");
  }

  private static Lane family() {
    return new Lane(folder.resolve("family"), Manner.USUAL)
        .visit("family-not-everybody", JourneysTest::nothingWasAsked)
        .visit("family-housing", stage -> CameOut.wholly(stage, "沈知予、陈㛃", "住房登记信息1处", "家庭住房状况"))
        .visit("family-none", stage -> CameOut.wholly(stage, "无房证明", "林默", "吴𬭚", "未查到"));
  }

  private static Lane phone() {
    return new Lane(folder.resolve("phone"), BRISK)
        .visit("phone", stage -> sessionsEnd(stage, "confirmed", "expired"))
        .visit("phone-not-confirmed", stage -> sessionsEnd(stage, "refused", "expired"))
        .visit(
            "electronic-licence",
            stage -> {
              sessionsEnd(stage, "not-authorised", "confirmed");
              CameOut.bears(stage, 1, "样张市知予信息技术有限公司");
            });
  }

  private static Lane face() {
    return new Lane(folder.resolve("face"), Manner.USUAL)
        .visit(
            "staff-assisted",
            stage ->
                assertThat(stage.station().office().truth().vouchings())
                    .containsExactly("S-0003 chip-unreadable"))
        .visit("face")
        .visit("face-not-that");
  }

  /** None is left open that somebody could still confirm; the first two came to these ends. */
  private static void sessionsEnd(StationOnStage stage, String... first) {
    await()
        .untilAsserted(() ->
            assertThat(stage.station().office().truth().phoneSessions())
                .containsSequence(first)
                .doesNotContain("waiting", "opened"));
  }

  private static void nothingWasAsked(StationOnStage stage) {
    assertThat(stage.station().office().truth().queries()).isEmpty();
  }

  private static Lane tax() {
    return new Lane(folder.resolve("tax"), Manner.USUAL)
        .visit("tax-certificate", JourneysTest::isAsSignedAndIsProven)
        .visit("tax-record", stage -> CameOut.asSigned(stage, "劳务报酬所得", "第2页/共2页"))
        .visit("tax-printer-trouble", stage -> CameOut.asSigned(stage, "钱越"))
        .visit("tax-refused", JourneysTest::wasToldOnce)
        .visit("tax-office-down");
  }

  /** What must not be printed was not, and the bureau knows of both, once. */
  private static void wasToldOnce(StationOnStage stage) throws Exception {
    CameOut.nowhere(stage, "孙禾");
    List<Object> told =
        List.of(
            Map.of("service", "print-tax-certificate", "document", "D-000201", "why", "stranger"),
            Map.of("service", "print-tax-certificate", "document", "D-000202", "why", "altered"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(stage.station().office().truth().alerts())
                .extracting(Truth.Alert::fields)
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
                .containsExactlyElementsOf(told));
  }

  private static void isAsSignedAndIsProven(StationOnStage stage) throws Exception {
    CameOut.asSigned(stage, "钱越", "999999198803120036");
    Proofs.holdOfTaxes(stage);
  }

  private static void bearsAllAndIsProven(StationOnStage stage) throws Exception {
    CameOut.wholly(stage, "沈知予", "共同共有", "正在办理1", "第2页/共2页");
    Proofs.hold(stage);
  }

  static List<Lane.Visit> visits() {
    return Lane.visits(lanes);
  }

  @ParameterizedTest
  @MethodSource("visits")
  void holds(Lane.Visit visit) throws Exception {
    visit.await();
  }

  /**
   * Once all have been here: in logs, on the terminals' disks, on receipts, in what was said aloud.
   * Sheets are the citizens', the books are the bureau's, and the pictures are the player's.
   */
  @Test
  void leavesNoTraceOfAnybody() throws Exception {
    for (Lane lane : lanes) lane.end();
    Traces traces = Traces.ofEverybody(People.builtIn());
    assertThat(found(traces, files(BOOKS))).as("in the bureau's books, where they belong").isTrue();
    assertThat(EAR.heard()).isNotEmpty();
    assertThat(traces.in(EAR.heard())).as("in the log").isEmpty();
    for (Path file : files(BOOKS.or(ITS_OWN).negate()))
      assertThat(traces.in(Files.readAllBytes(file))).as("%s", file).isEmpty();
  }

  private static boolean found(Traces traces, List<Path> files) throws IOException {
    for (Path file : files) if (!traces.in(Files.readAllBytes(file)).isEmpty()) return true;
    return false;
  }

  private static List<Path> files(Predicate<String> which) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> which.test(file.toString())).toList();
    }
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (Lane lane : lanes) lane.end();
    EAR.close();
  }
}
