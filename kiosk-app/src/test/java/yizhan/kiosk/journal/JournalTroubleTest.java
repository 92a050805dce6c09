package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.office.Copy;

/** A journal on a disk that does not answer, is full, or was written by somebody else. */
class JournalTroubleTest {
  private static final IssueEvent REQUESTED = new IssueEvent.Requested("r1", Copy.ORIGINAL);

  @TempDir Path folder;

  @Test
  void neverWritesWhatItHasSaidItDidNot() throws Exception {
    CountDownLatch disk = new CountDownLatch(1);
    Journal journal = Journal.open(() -> after(disk), Duration.ofMillis(500));
    assertThatThrownBy(() -> journal.append("i1", REQUESTED)).isInstanceOf(JournalException.class);
    assertThat(journal.failing()).isTrue();
    disk.countDown();
    awaitOpen(journal);
    assertThat(journal.entries()).isEmpty();
    assertThat(journal.failing()).isFalse();
    journal.close();
  }

  @Test
  @Timeout(10)
  void closesOnADiskThatNeverAnswers() {
    CountDownLatch disk = new CountDownLatch(1);
    Journal journal = Journal.open(() -> after(disk), Duration.ofMillis(500));
    assertThatThrownBy(journal::close).isInstanceOf(JournalException.class);
    disk.countDown();
    // it still opens its file then; the folder is taken away only when it has
    Awaitility.await().until(() -> threads().isEmpty());
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("journal"))
        .toList();
  }

  @Test
  void saysSoWhenItIsUsedAfterItsEnd() throws Exception {
    Journal journal = Journal.open(folder, Clock.systemUTC());
    journal.close();
    assertThatThrownBy(() -> journal.append("i1", REQUESTED)).isInstanceOf(JournalException.class);
  }

  @Test
  void distrustsEventsThatCannotFollowEachOther() throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      journal.append("i1", new IssueEvent.Confirmed());
      assertThatThrownBy(journal::issues).isInstanceOf(JournalException.class);
      assertThat(journal.failing()).isTrue();
    }
  }

  @Test
  void probesWithoutAddingAnything() throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      journal.append("i1", REQUESTED);
      journal.probe();
      assertThat(journal.entries()).hasSize(1);
      assertThat(journal.failing()).isFalse();
    }
  }

  @Test
  void failsUntilItCanBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    Journal journal = Journal.open(file, Clock.systemUTC());
    assertThatThrownBy(journal::probe).isInstanceOf(JournalException.class);
    assertThat(journal.failing()).isTrue();
    assertThatThrownBy(journal::close).isInstanceOf(JournalException.class);
  }

  private JournalStore after(CountDownLatch disk) throws Exception {
    disk.await();
    return JournalStore.open(folder, Clock.systemUTC());
  }

  /** The disk answers again some time after the latch: the journal's deadline is short here. */
  private static void awaitOpen(Journal journal) throws JournalException {
    JournalException last = null;
    for (int i = 0; i < 100; i++) {
      try {
        journal.probe();
        return;
      } catch (JournalException notYet) {
        last = notYet;
      }
    }
    throw new AssertionError("the journal did not open", last);
  }
}
