package yizhan.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fazecast.jSerialComm.SerialPort;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import yizhan.device.connect.CardReaders;
import yizhan.device.internal.samv.CardOnWire;

/** {@code docs/devices.md} says something of every word and every driver, and its program runs. */
class DevicesPageTest {
  private static final String FILE = "docs/devices.md";
  private static final Set<String> FITS = Set.of("same", "nearest", "none");
  private static final int FIT = 3;
  private static final int RUNNING_SECONDS = 60;

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("State", names(DeviceStatus.State.values())),
        Arguments.of("Condition", names(Condition.Kind.values())),
        Arguments.of("Remedy", names(Remedy.values())),
        Arguments.of("Driver", Drivers.names()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void hasOneRowForEachWordAndNoOther(String head, Set<String> words) throws IOException {
    assertThat(problems(Page.of(FILE), head, words)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void noticesARowThatIsMissingTwiceOrOfNothing(String head, Set<String> words) throws IOException {
    String text = Page.of(FILE).text();
    for (String word : words) {
      String row = text.lines().filter(l -> l.startsWith("| `" + word + "` |")).findAny().get();
      assertThat(problems(new Page(text.replace(row + "\n", "")), head, words))
          .containsExactly(word + " has no row");
      assertThat(problems(new Page(text.replace(row, row + "\n" + row)), head, words))
          .containsExactly(word + " has two rows");
      String other = row.replace("`" + word + "`", "`NONESUCH`");
      assertThat(problems(new Page(text.replace(row, row + "\n" + other)), head, words))
          .containsExactly("NONESUCH is no word of ours");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"State", "Condition", "Remedy"})
  void saysOfEachRowHowFarToTrustIt(String head) throws IOException {
    assertThat(Page.of(FILE).table(head))
        .allSatisfy(row -> {
          assertThat(row).hasSize(5);
          assertThat(FITS).contains(row.get(FIT));
          boolean termless = row.get(1).equals("—") && row.get(2).equals("—");
          assertThat(row.get(FIT).equals("none")).as("%s", row).isEqualTo(termless);
        });
  }

  /** As a reader would: the lines on the page, the command on the page, three things beside it. */
  @Test
  void beginsWithTenLinesThatReadACard(@TempDir Path folder) throws Exception {
    List<String> program = Page.of(FILE).program();
    assertThat(program).hasSize(10);
    Path source = Files.write(folder.resolve("ReadCard.java"), program);
    Path said = folder.resolve("said");
    Path complained = folder.resolve("complained");
    try (ScriptedPeer peer = CardOnWire.citizen()) {
      Process run =
          command(source, peer)
              .redirectOutput(said.toFile())
              .redirectError(complained.toFile())
              .start();
      try {
        assertThat(run.waitFor(RUNNING_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
      } finally {
        run.destroyForcibly();
      }
      assertThat(Files.readString(said).strip())
          .as("%s", Files.readString(complained))
          .isEqualTo("测试用户");
    }
  }

  private static ProcessBuilder command(Path source, ScriptedPeer peer) throws URISyntaxException {
    String classPath =
        String.join(
            File.pathSeparator,
            place(CardReaders.class),
            place(SerialPort.class),
            place(LoggerFactory.class));
    return new ProcessBuilder(
        Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java").toString(),
        "-Dstdout.encoding=UTF-8",
        "-cp",
        classPath,
        source.toString(),
        peer.host(),
        String.valueOf(peer.port()));
  }

  private static String place(Class<?> type) throws URISyntaxException {
    var source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    return Path.of(Objects.requireNonNull(source.getLocation()).toURI()).toString();
  }

  private static List<String> problems(Page page, String head, Set<String> words) {
    List<String> problems = new ArrayList<>();
    List<String> rows =
        page.table(head).stream().map(row -> row.getFirst().replace("`", "")).toList();
    for (String word : new TreeSet<>(words)) {
      long times = rows.stream().filter(word::equals).count();
      if (times == 0) problems.add(word + " has no row");
      if (times > 1) problems.add(word + " has two rows");
    }
    for (String row : rows) if (!words.contains(row)) problems.add(row + " is no word of ours");
    return problems;
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
  }
}
