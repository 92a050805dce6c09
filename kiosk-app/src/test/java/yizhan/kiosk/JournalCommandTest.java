package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.JournalHead;

/** What an auditor is told of a journal. */
class JournalCommandTest {
  @TempDir Path folder;

  @Test
  void saysThatAJournalIsWholeWhileAKioskWritesIt() throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      write(journal);
      JournalHead heard = journal.head();
      write(journal);
      assertThat(JournalCommand.verify(folder, Optional.empty())).isZero();
      assertThat(JournalCommand.verify(folder, Optional.of(heard))).isZero();
    }
  }

  @Test
  void findsTheEntryThatWasAltered() throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      for (int i = 0; i < 4; i++) write(journal);
    }
    alter("update event set body = '{}' where number = 3");
    try (Audit audit = Audit.of(folder)) {
      assertThat(audit.whole().broken()).contains(new Audit.Break(3, "altered"));
      assertThat(audit.whole().head().number()).isEqualTo(2);
    }
    assertThat(JournalCommand.verify(folder, Optional.empty())).isEqualTo(1);
  }

  @Test
  void findsThatTheBureauHeardOfMoreOrOfSomethingElse() throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      write(journal);
    }
    String other = "ab".repeat(32);
    assertThat(JournalCommand.verify(folder, Optional.of(new JournalHead(9, other)))).isEqualTo(1);
    assertThat(JournalCommand.verify(folder, Optional.of(new JournalHead(1, other)))).isEqualTo(1);
  }

  @Test
  void findsAListOfUnfinishedMattersThatWasAltered() throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      write(journal);
      journal.append("i1", new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD));
      journal.append("i2", new IssueEvent.Requested("r2", Copy.ORIGINAL));
    }
    assertThat(JournalCommand.verify(folder, Optional.empty())).isZero();
    alter("pragma user_version = 3"); // it says that the list goes up to there
    try (Audit audit = Audit.of(folder)) {
      assertThat(audit.whole().broken()).map(Audit.Break::entry).contains(3L);
    }
  }

  @Test
  void refusesWhatItCannotFollow() {
    assertThat(JournalCommand.verify(folder, Optional.empty())).isEqualTo(2);
    assertThat(JournalCommand.run(List.of())).isEqualTo(2);
    assertThat(JournalCommand.run(List.of("verify", "--terminal", "x", "--head", "1")))
        .isEqualTo(2);
  }

  private static void write(Journal journal) throws Exception {
    journal.append("i1", new IssueEvent.Requested("r1", Copy.ORIGINAL));
  }

  private void alter(String sql) throws Exception {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement set = database.createStatement()) {
      set.execute(sql);
    }
  }
}
