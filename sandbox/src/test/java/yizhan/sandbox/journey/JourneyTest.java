package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading journeys: what each line means, and what is said of lines that mean nothing. */
class JourneyTest {
  @TempDir Path folder;

  @Test
  void readsEveryVerbWithItsLine() throws JourneyException {
    Journey journey =
        Journey.parse(
            "all",
            """
            # a comment

            lay card shen-zhiyu
            lay card shen-zhiyu unreadable
            lift card
            scan https://example.invalid/?code=1 2
            tap #act
            type 12X
            see "  words within 5s" within 7 s
            see 您要办什么
            gone 您要办什么 within 1s
            take paper
            fault sheet-printer empty tray-1
            shot home-2
            """);
    Duration usual = Duration.ofSeconds(10);
    assertThat(journey.steps())
        .containsExactly(
            new Step.LayCard(3, "shen-zhiyu", "good"),
            new Step.LayCard(4, "shen-zhiyu", "unreadable"),
            new Step.LiftCard(5),
            new Step.Scan(6, "https://example.invalid/?code=1 2"),
            new Step.Tap(7, "#act"),
            new Step.Type(8, "12X"),
            new Step.See(9, "  words within 5s", Duration.ofSeconds(7)),
            new Step.See(10, "您要办什么", usual),
            new Step.Gone(11, "您要办什么", Duration.ofSeconds(1)),
            new Step.TakePaper(12),
            new Step.Fault(13, "sheet-printer", "empty tray-1"),
            new Step.Shot(14, "home-2"));
  }

  @Test
  void namesEveryFaultyLineAtOnce() {
    assertThatThrownBy(() -> Journey.parse("bad", "dance\nsee a\nlay hand\nlift\n\nshot No!"))
        .isInstanceOf(JourneyException.class)
        .hasMessageContainingAll("bad:1: ", "'dance'", "bad:3: ", "bad:4: ", "bad:6: ")
        .hasMessageNotContaining("bad:2");
  }

  @ParameterizedTest
  @CsvSource({
    "see a within 0s, within 1s",
    "see a within 601s, within 1s",
    "see, must follow",
    "gone, must follow",
    "tap, must follow",
    "scan, must follow",
    "take card, only 'paper'",
    "lift paper, only 'card'",
    "fault sheet-printer, fault needs",
    "shot ../../x, small letters"
  })
  void saysWhatWouldBeRight(String line, String complaint) {
    assertThatThrownBy(() -> Journey.parse("bad", line)).hasMessageContaining(complaint);
  }

  @Test
  void refusesMoreThanItIsMeantFor() {
    assertThatThrownBy(() -> Journey.parse("long", "see a\n".repeat(1_001)))
        .hasMessageContaining("more than 1000 lines");
    assertThatThrownBy(() -> Journey.parse("empty", "# nothing\n"))
        .hasMessageContaining("no steps");
  }

  @Test
  void refusesAFileThatIsTooLargeOrNotUtf8OrNotThere() throws IOException {
    Path large = Files.writeString(folder.resolve("large.journey"), "#".repeat(1_000_001));
    assertThatThrownBy(() -> Journey.named(large.toString())).hasMessageContaining("megabyte");
    Path gbk = Files.write(folder.resolve("gbk.journey"), "see 您".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> Journey.named(gbk.toString())).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> Journey.named("no-such-journey")).hasMessageContaining("no such file");
  }

  @Test
  void isCalledAsItsFile() throws IOException, JourneyException {
    Path file = Files.writeString(folder.resolve("mine.journey"), "see a\r\nsee b\r\n");
    assertThat(Journey.named(file.toString()))
        .isEqualTo(
            new Journey(
                "mine",
                List.of(
                    new Step.See(1, "a", Duration.ofSeconds(10)),
                    new Step.See(2, "b", Duration.ofSeconds(10)))));
  }

  static Stream<String> builtIn() throws IOException {
    Path here = Path.of(System.getProperty("yizhan.root", "."), "sandbox/src/main/resources");
    try (Stream<Path> files = Files.list(here.resolve("yizhan/sandbox/journey"))) {
      return files
          .map(f -> String.valueOf(f.getFileName()).replace(".journey", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyJourneyThatComesAlongIsSound(String name) throws JourneyException {
    assertThat(Journey.named(name).steps()).isNotEmpty();
  }
}
