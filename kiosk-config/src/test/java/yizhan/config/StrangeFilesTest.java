package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies under the name of a terminal file: it is answered, soon, and nothing is thrown. */
class StrangeFilesTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int SLIPS = 12;

  @TempDir private Path folder;

  @Test
  void saysThatThereIsNoFile() {
    assertThat(ids(folder.resolve("none.toml"))).containsExactly("no-file");
  }

  @Test
  void doesNotReadAFolder() {
    assertThat(ids(folder)).containsExactly("not-a-file");
  }

  @Test
  void doesNotReadADeviceWithoutEnd() {
    assertThat(ids(Path.of("/dev/zero"))).isNotEmpty().doesNotContain("too-large");
  }

  @Test
  void doesNotReadAHundredMegabytes() throws IOException {
    Path file = folder.resolve("large.toml");
    try (var channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
      channel.position(100L << 20).write(ByteBuffer.wrap(new byte[1]));
    }
    assertThat(ids(file)).containsExactly("too-large");
  }

  @Test
  void doesNotParseTooManyLines() throws IOException {
    Path file = written("=\n".repeat(5_001));
    assertThat(ids(file)).containsExactly("too-many-lines");
  }

  @Test
  void readsManyCommentsSoon() throws IOException, URISyntaxException {
    Path file = written("# a line that says nothing\n".repeat(4_000) + minimal());
    assertThat(assertTimeoutPreemptively(SOON, () -> TerminalFile.read(file)))
        .isInstanceOf(Reading.Sound.class);
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws IOException, URISyntaxException {
    assertThat(TerminalFile.read(written("\uFEFF" + minimal()))).isInstanceOf(Reading.Sound.class);
  }

  @Test
  void listsAHundredProblemsAndCountsTheRest() throws IOException {
    List<String> ids = ids(written("x = = 1\n".repeat(150)));
    assertThat(ids).hasSize(101).endsWith("more");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersWhateverSlipsIn(long seed) throws IOException, URISyntaxException {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = Files.readAllBytes(TerminalFileTest.resource("good/full.toml"));
    for (int i = 0; i < random.nextInt(1, SLIPS); i++) {
      bytes[random.nextInt(bytes.length)] = slip(random);
    }
    Path file = folder.resolve("slipped.toml");
    Files.write(file, bytes);
    assertThatCode(() -> TerminalFile.read(file)).doesNotThrowAnyException();
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static byte slip(SplittableRandom random) {
    byte[] likely = "\"'[]{}=.,#\n\\ 0-\t".getBytes(StandardCharsets.US_ASCII);
    return random.nextBoolean()
        ? likely[random.nextInt(likely.length)]
        : (byte) random.nextInt(0, 256);
  }

  private static String minimal() throws IOException, URISyntaxException {
    return Files.readString(TerminalFileTest.resource("good/minimal.toml"));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("terminal.toml"), text);
  }

  private static List<String> ids(Path file) {
    return switch (TerminalFile.read(file)) {
      case Reading.Sound _ -> List.of();
      case Reading.Unsound(List<Problem> problems) ->
          problems.stream().map(problem -> problem.what().id()).toList();
    };
  }
}
