package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;

/** The journal on a real disk that fills up. */
class FullDiskTest {
  private static final int MEGABYTES = 16;
  private static final long PLENTY = 4L << 20;
  private static final IssueEvent END = new IssueEvent.Released(IssueEvent.Why.JOB_FAILED);

  @TempDir Path folder;

  private SmallDisk disk;
  private Journal journal;

  @BeforeEach
  void open() throws Exception {
    disk = SmallDisk.at(folder, MEGABYTES);
    journal = Journal.open(folder, Clock.systemUTC(), PLENTY);
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
    disk.close();
  }

  @Test
  void letsNoIssueBeginWhileThereIsLittleRoomAndComesBackByItself() throws Exception {
    assertThat(journal.hasRoom()).isTrue();
    request("i1");
    disk.fill((int) PLENTY / 2);
    assertThat(journal.hasRoom()).isFalse();
    assertThatThrownBy(() -> request("i2")).hasMessageContaining("the disk is full");
    journal.append("i1", END);
    assertThat(journal.failing()).isFalse();
    disk.empty();
    request("i2");
    assertThat(journal.unfinishedIssues()).containsOnlyKeys("i2");
  }

  @Test
  void writesDownWhatHappenedWhenNotAByteIsLeft() throws Exception {
    assertThat(journal.hasRoom()).isTrue();
    request("i1");
    disk.fill(0);
    journal.append("i1", END);
    assertThat(journal.unfinishedIssues()).isEmpty();
    disk.empty();
    assertThat(journal.hasRoom()).isTrue();
    assertThat(folder.resolve("reserve")).hasSize(Room.RESERVE_BYTES);
  }

  @Test
  void saysSoWhenTheReserveIsUsedUpAndLosesNothing() throws Exception {
    assertThat(journal.hasRoom()).isTrue();
    request("i1");
    disk.fill(0);
    int written = 0;
    try {
      for (; written < 10_000; written++) note("n" + written);
    } catch (JournalException full) {
      assertThat(full).hasStackTraceContaining("SQLITE_FULL");
    }
    assertThat(written).isBetween(10, 9_999);
    assertThat(journal.failing()).isTrue();
    disk.empty();
    journal.probe();
    assertThat(journal.failing()).isFalse();
    assertThat(journal.entries()).hasSize(1 + written);
  }

  private void request(String issue) throws JournalException {
    journal.append(
        issue, new IssueEvent.Requested("r-" + issue, Copy.ORIGINAL, Optional.of("L-1")));
  }

  private void note(String issue) throws JournalException {
    journal.append(issue, new IssueEvent.Refused(PermitAnswer.Why.ALREADY_PRINTED));
  }
}
