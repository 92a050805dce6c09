package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of journeys, and what is said to whoever breaks it. */
class JourneyTest {
  private static final Duration USUAL = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void readsEveryVerb() throws Exception {
    assertThat(
            parse(
                "# a comment, and an empty line",
                "",
                "lay card shen-zhiyu",
                "  lay card  shen-zhiyu  unreadable  ",
                "lift card",
                "scan https://example.invalid/1?a=b c",
                "tap 打印",
                "tap #act",
                "type 91<",
                "type <ENTER>",
                "see 请把身份证放在发亮的地方",
                "gone {home.closed.starting} within 20s",
                "take paper",
                "fault sheet-printer empty tray-1",
                "shot home-again",
                "phone scan",
                "phone confirm shen-zhiyu",
                "phone refuse"))
        .containsExactly(
            new Step.LayCard(3, "shen-zhiyu", "good"),
            new Step.LayCard(4, "shen-zhiyu", "unreadable"),
            new Step.LiftCard(5),
            new Step.Scan(6, "https://example.invalid/1?a=b c"),
            new Step.Tap(7, "打印"),
            new Step.Tap(8, "#act"),
            new Step.Type(9, "91<"),
            new Step.Type(10, "<ENTER>"),
            new Step.See(11, "请把身份证放在发亮的地方", USUAL),
            new Step.Gone(12, "{home.closed.starting}", Duration.ofSeconds(20)),
            new Step.TakePaper(13),
            new Step.Fault(14, "sheet-printer", "empty tray-1"),
            new Step.Shot(15, "home-again"),
            new Step.ScanWithPhone(16),
            new Step.AnswerOnPhone(17, Optional.of("shen-zhiyu")),
            new Step.AnswerOnPhone(18, Optional.empty()));
  }

  @Test
  void readsWhoseLicenceIsInWhoseHands() throws Exception {
    assertThat(parse("phone licence 91999999MA00000154 lin-mo"))
        .containsExactly(new Step.ShowLicence(1, "91999999MA00000154", "lin-mo"));
  }

  @Test
  void takesWordsInQuotesAsTheyStand() throws Exception {
    assertThat(
            parse(
                "see \"take it within 60 seconds\"",
                "see \"within 5s\" within 5s",
                "see come within 2 s",
                "tap \" a \"",
                "type \" \"",
                "see \""))
        .containsExactly(
            new Step.See(1, "take it within 60 seconds", USUAL),
            new Step.See(2, "within 5s", Duration.ofSeconds(5)),
            new Step.See(3, "come", Duration.ofSeconds(2)),
            new Step.Tap(4, " a "),
            new Step.Type(5, " "),
            new Step.See(6, "\"", USUAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "press 打印 | no step begins with 'press'; there are lay, lift, scan, tap, hold, type",
        "lay | 'card' and whose it is must follow",
        "lay card | 'card' and whose it is must follow",
        "lay cards x | 'card' and whose it is must follow",
        "lift | only 'card' may follow",
        "lift card now | only 'card' may follow",
        "take | only 'paper' may follow",
        "take papers | only 'paper' may follow",
        "scan | the code's text must follow",
        "tap | words on the screen, or #id must follow",
        "type | the keys must follow",
        "see | words must follow",
        "see x within 0s | within 1s to 600s may follow",
        "see x within 601s | within 1s to 600s may follow",
        "see x within 99999999999999999999s | within 1s to 600s may follow",
        "see x within 5 | within 1s to 600s may follow",
        "see x within 5 min | within 1s to 600s may follow",
        "gone | words must follow",
        "gone x within 0s | within 1s to 600s may follow",
        "fault | a device and what is wrong with it must follow",
        "fault office | fault needs a device and what is wrong with it",
        "phone | scan, confirm PERSON, licence CODE PERSON or refuse must follow",
        "phone confirm | a phone does scan, confirm PERSON, licence CODE PERSON or refuse",
        "shot | a name must follow",
        "shot Two Words | a picture's name is of small letters, digits and hyphens",
        "shot ../up | a picture's name is of small letters, digits and hyphens"
      })
  void namesTheLineAndWhatWouldBeRight(String lineAndComplaint) {
    String[] parts = lineAndComplaint.split(" \\| ", 2);
    assertThatThrownBy(() -> parse("lift card", parts[0]))
        .isInstanceOf(JourneyException.class)
        .hasMessageStartingWith("steps:2: " + parts[1]);
  }

  @Test
  void namesAllFaultsAtOnce() {
    assertThatThrownBy(() -> parse("lift", "lift card", "", "tap"))
        .hasMessageContaining("steps:1: ")
        .hasMessageContaining("\nsteps:4: ")
        .hasMessageNotContaining("steps:2");
  }

  @Test
  void refusesWhatIsNoJourney() throws Exception {
    assertThatThrownBy(() -> parse("", "# nothing")).hasMessage("steps: no steps");
    assertThatThrownBy(() -> Journey.parse("steps", "lift card\n".repeat(1001)))
        .hasMessage("steps: more than 1000 lines");
    assertThat(Journey.parse("steps", "lift card\n".repeat(1000)).steps()).hasSize(1000);
    assertThatThrownBy(() -> Journey.named("no-such-journey"))
        .hasMessageContaining("no such file, and no journey of that name comes with the sandbox");
    Path large = Files.writeString(folder.resolve("large.journey"), "#".repeat(1_000_001));
    assertThatThrownBy(() -> Journey.named(large.toString()))
        .hasMessageContaining("larger than a megabyte");
    Path other = Files.write(folder.resolve("other.journey"), new byte[] {'#', (byte) 0xC4});
    assertThatThrownBy(() -> Journey.named(other.toString())).hasMessageContaining("not UTF-8");
  }

  static Stream<Path> builtIn() throws Exception {
    Path root = Path.of(String.valueOf(System.getProperty("yizhan.root")));
    try (Stream<Path> all =
        Files.list(root.resolve("sandbox/src/main/resources/yizhan/sandbox/journey"))) {
      return all.filter(file -> file.toString().endsWith(".journey")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void readsThoseThatComeWithTheSandbox(Path file) throws Exception {
    assertThat(Journey.named(file.toString()).steps()).isNotEmpty();
  }

  private static List<Step> parse(String... lines) throws JourneyException {
    return Journey.parse("steps", String.join("\n", lines)).steps();
  }
}
