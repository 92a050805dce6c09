package yizhan.kiosk.journal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;

/**
 * The writes of a real run, recorded by strace and cut at each point into what a power failure may
 * leave: the real journal must open it, and everything that was said to last must be there.
 */
class PowerCutTest {
  private static final int PATIENCE_SECONDS = 120;
  private static final int FEW = 5;
  private static final int SOME = 20;

  /** Enough for the log to be carried over into the database while it is written. */
  private static final int MANY = 400;

  @TempDir Path folder;

  @Test
  void losesNothingThatWasSaidToLast() throws Exception {
    List<DiskOp> ops = record(2, FEW);
    assertThat(cut(ops, point -> point % 10 == 0, 1)).isGreaterThan(50);
  }

  @Test
  void seesALogThatIsNotSynced() throws Exception {
    List<DiskOp> unsynced =
        record(2, FEW).stream().filter(op -> !syncs(op, "journal.db-wal")).toList();
    assertThatThrownBy(() -> cut(unsynced, _ -> true, 0)).isInstanceOf(AssertionError.class);
  }

  @Test
  void seesAKeyThatIsNotSynced() throws Exception {
    List<DiskOp> unsynced = record(1, FEW).stream().filter(op -> !syncs(op, ".key.draft")).toList();
    assertThatThrownBy(() -> cut(unsynced, _ -> true, 0)).isInstanceOf(AssertionError.class);
  }

  @Test
  @Tag("long")
  void losesNothingAtAnyPoint() throws Exception {
    List<DiskOp> ops = record(2, SOME);
    assertThat(cut(ops, _ -> true, 6)).isGreaterThan(1000);
  }

  @Test
  @Tag("long")
  void losesNothingWhileTheLogIsCarriedOver() throws Exception {
    List<DiskOp> ops = record(1, MANY);
    Disk disk = new Disk(ops);
    IntPredicate carried = point -> point % 3 == 0 && disk.concerns(point, "journal.db");
    assertThat(cut(ops, carried, 3)).isGreaterThan(100);
  }

  /** Cuts it there, each time into so many images by chance and two that are not; how many. */
  private int cut(List<DiskOp> ops, IntPredicate there, int chances) throws Exception {
    Disk disk = new Disk(ops);
    int images = 0;
    for (int point = 0; point < disk.points(); point++) {
      if (!there.test(point)) continue;
      List<Fate> fates = new ArrayList<>(List.of(Fate.everything(), Fate.nothing()));
      for (int i = 0; i < chances; i++) fates.add(Fate.chance(31L * point + i));
      for (Fate fate : fates) {
        Path image = Files.createTempDirectory(quick(), "power-cut");
        try {
          disk.at(point, fate).layOut(image);
          judge(image, disk.told(point), point);
          images++;
        } finally {
          remove(image);
        }
      }
    }
    return images;
  }

  private static void judge(Path image, Durable told, int point) throws Exception {
    try (Journal journal = Journal.open(image, Clock.systemUTC())) {
      assertThat(journal.head().number())
          .as("entries at %s", point)
          .isGreaterThanOrEqualTo(told.entries());
      try (Audit audit = Audit.of(image)) {
        assertThat(audit.whole().broken()).as("the chain at %s", point).isEmpty();
        assertThat(audit.hash(told.entries())).as("entry at %s", point).contains(told.hash());
      }
      Optional<Journal.Pending> oldest = journal.oldestPending();
      if (oldest.isPresent())
        assertThat(oldest.get().number()).as("outbox at %s", point).isGreaterThan(told.delivered());
      else
        assertThat(told.told()).as("outbox at %s", point).isLessThanOrEqualTo(told.delivered() + 1);
      for (Entry<IssueEvent> open : journal.unfinished(Journal.ISSUES))
        assertThat(open.event())
            .as("what is personal at %s", point)
            .isInstanceOfSatisfying(
                IssueEvent.Requested.class,
                asked -> assertThat(asked.licence()).contains("L-" + open.matter()));
    }
  }

  private List<DiskOp> record(int openings, int issues) throws Exception {
    assumeTrue(there("strace"), "strace is not installed");
    Path books = Files.createTempDirectory(quick(), "books"); // what is asked is the same there
    try {
      return record(books, openings, issues);
    } finally {
      remove(books);
    }
  }

  private List<DiskOp> record(Path books, int openings, int issues) throws Exception {
    Path said = folder.resolve("said");
    Path trace = folder.resolve("trace");
    List<String> command =
        new ArrayList<>(
            List.of("strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "5000", "-o", "" + trace));
    command.add("-etrace=openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename");
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", Objects.requireNonNull(System.getProperty("java.class.path"))));
    command.addAll(List.of(Recorded.class.getName(), books.toString(), "" + openings, "" + issues));
    Process run =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    assertThat(run.exitValue()).isZero();
    List<DiskOp> ops = Recording.read(trace, books, said);
    assertThat(ops).filteredOn(DiskOp.Said.class::isInstance).hasSizeGreaterThan(openings * issues);
    return ops;
  }

  private static boolean syncs(DiskOp op, String file) {
    return op instanceof DiskOp.Sync sync && sync.file().endsWith(file);
  }

  private static boolean there(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** In memory where there is such a place: thousands of journals are opened. */
  private Path quick() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : folder;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
