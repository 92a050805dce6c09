package yizhan.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.Wiping;

/** Three times no, for how long that counts, and that no restart forgets it. */
class FaceTriesTest {
  private static final String ONE = "11000019900307001X";
  private static final String OTHER = "110000199103080026";
  private static final Duration LOCK = Duration.ofMinutes(30);

  @TempDir Path folder;
  private Path keys;
  private Path file;
  private Duration now = Duration.ofDays(1);
  private Duration ahead = Duration.ZERO; // the clock that somebody may have set
  private FaceTries tries;

  @BeforeEach
  void open() throws IOException {
    keys = Files.createDirectories(Journal.keys(folder));
    file = keys.resolve("face-tries");
    tries = run();
  }

  /** Another run of the same terminal. */
  private FaceTries run() {
    Clock clock = Clock.fixed(Instant.EPOCH.plus(now).plus(ahead), ZoneOffset.UTC);
    return new FaceTries(LOCK, () -> now.toNanos(), new TriesFile(keys, clock, new SecureRandom()));
  }

  @Test
  void lockOneCardAfterThreeInARow() {
    for (int left = 3; left > 0; left--) {
      assertThat(tries.left(ONE)).isEqualTo(left);
      tries.failed(ONE);
    }
    assertThat(tries.left(ONE)).isZero();
    assertThat(tries.left(OTHER)).isEqualTo(3);
  }

  @Test
  void areThereAgainWhenTheTimeIsOverOrItWasThatFace() {
    tries.failed(ONE);
    tries.failed(ONE);
    tries.succeeded(ONE);
    assertThat(tries.left(ONE)).isEqualTo(3);
    assertThat(file).as("nothing is locked, nothing is kept").doesNotExist();
    for (int i = 0; i < 3; i++) tries.failed(ONE);
    now = now.plus(LOCK);
    assertThat(tries.left(ONE)).as("to the very end").isZero();
    now = now.plusNanos(1);
    tries.forgetOld();
    assertThat(file).as("nor without anybody asking").doesNotExist();
    assertThat(tries.left(ONE)).isEqualTo(3);
  }

  @Test
  void countOnAfterARestartAndNoLongerThanTheLock() {
    tries.failed(ONE);
    tries.failed(ONE);
    now = now.plus(LOCK.dividedBy(2));
    FaceTries next = run();
    assertThat(next.left(ONE)).isEqualTo(1);
    assertThat(next.left(OTHER)).isEqualTo(3);
    now = now.plus(LOCK.dividedBy(2)).plusMillis(1);
    assertThat(run().left(ONE)).isEqualTo(3);
    assertThat(file).doesNotExist();
  }

  @Test
  void areNotForgottenWhereTheClockHasGoneBack() {
    tries.failed(ONE);
    ahead = Duration.ofDays(-1);
    FaceTries next = run();
    assertThat(next.left(ONE)).isEqualTo(2);
    now = now.plus(LOCK).plusNanos(1);
    assertThat(next.left(ONE)).isEqualTo(3);
  }

  @Test
  void keepNothingOfAnybodyAndGoWithTheKeys() throws Exception {
    tries.failed(ONE);
    String kept = Files.readString(file);
    assertThat(kept).doesNotContain(ONE, ONE.substring(0, 6), ONE.substring(6, 14));
    tries.succeeded(ONE);
    tries.failed(ONE);
    assertThat(Files.readString(file).lines())
        .as("another key, another digest")
        .doesNotContainAnyElementsOf(kept.lines().toList());
    new Wiping(folder, List.of()).wipe("retired\n", _ -> {});
    assertThat(file).doesNotExist();
  }

  @Test
  void giveWayWhereThereAreMoreThanAreKept() throws Exception {
    tries.failed(ONE);
    for (int i = 0; i < TriesFile.MOST; i++) {
      now = now.plusMillis(1);
      tries.failed("card " + i);
    }
    assertThat(Files.readAllLines(file)).hasSize(1 + TriesFile.MOST);
    assertThat(tries.left(ONE)).isEqualTo(3);
    assertThat(run().left("card 0")).isEqualTo(2);
  }

  @Test
  void beginAnewWhereTheFileSaysNothing() throws Exception {
    Files.writeString(file, "face-tries 1 00\n");
    FaceTries next = run();
    assertThat(file).as("nobody would know when it is to go").doesNotExist();
    assertThat(next.left(ONE)).isEqualTo(3);
    next.failed(ONE);
    assertThat(run().left(ONE)).isEqualTo(2);
  }

  @Test
  void areDeletedLaterWhereTheDiskDidNotLetThem() throws Exception {
    tries.failed(ONE);
    byte[] kept = Files.readAllBytes(file);
    Files.delete(file);
    Path inTheWay = Files.createDirectories(file.resolve("in-the-way"));
    tries.succeeded(ONE);
    Files.delete(inTheWay);
    Files.delete(file);
    Files.write(file, kept);
    tries.forgetOld();
    assertThat(file).doesNotExist();
  }

  @Test
  void countOnWhereADraftCannotBeDeleted() throws Exception {
    tries.failed(ONE);
    Files.createDirectories(keys.resolve("face-tries.draft").resolve("in-the-way"));
    assertThat(run().left(ONE)).isEqualTo(2);
  }

  /** Somebody taps "another way" in the moment in which it turns out not to be their face. */
  @Test
  void areKeptWhereTheWaitIsCalledOffMeanwhile() {
    Thread.currentThread().interrupt();
    tries.failed(ONE);
    assertThat(Thread.interrupted()).as("still called off").isTrue();
    assertThat(run().left(ONE)).isEqualTo(2);
  }

  /** Whatever was told to whoever stands there was on the disk before. */
  @Test
  void outliveAKill() throws Exception {
    Process terminal =
        new ProcessBuilder(
                Path.of(property("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                property("java.class.path"),
                Killed.class.getName(),
                keys.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = terminal.inputReader(StandardCharsets.US_ASCII)) {
      for (int told = 0; told < 3; told++)
        assertThat(Objects.requireNonNull(said.readLine())).isEqualTo(Integer.toString(2 - told));
    } finally {
      terminal.destroyForcibly().waitFor();
    }
    FaceTries next =
        new FaceTries(
            LOCK, System::nanoTime, new TriesFile(keys, Clock.systemUTC(), new SecureRandom()));
    assertThat(next.left(ONE)).isZero();
    assertThat(next.left(OTHER)).isEqualTo(3);
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  /** A terminal that fails three times, says each time what is left, and goes on. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] args) throws InterruptedException {
      FaceTries tries =
          new FaceTries(
              LOCK,
              System::nanoTime,
              new TriesFile(Path.of(args[0]), Clock.systemUTC(), new SecureRandom()));
      while (tries.left(ONE) > 0) {
        tries.failed(ONE);
        System.out.print(tries.left(ONE) + "\n");
        System.out.flush();
      }
      Thread.currentThread().join();
    }
  }
}
