package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.SmallDisk;
import yizhan.kiosk.journal.Trust;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** A journal that was left alone, one that is older than it should be, one that was altered. */
class JournalWatchTest {
  private static final JournalHead ELSEWHERE = new JournalHead(2, "ab".repeat(32));

  @TempDir Path folder;

  private TownOffice.Mishap asking = TownOffice.Mishap.NONE;

  @Test
  void letsIssuesBeginOnceTheHeadThatWasHeardOfIsFound() throws Exception {
    try (IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      town.office.remember(someEntries(town));
      someEntries(town);
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.OPENING);
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.IN_ORDER);
      assertThat(town.journal().headToTell()).contains(town.journal().head());
    }
  }

  @Test
  void asksAgainWhileTheBackOfficeIsNotHeard() throws Exception {
    try (IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      asking = TownOffice.Mishap.UNREACHABLE;
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.OPENING);
      assertThat(town.journal().headToTell()).isEmpty();
      asking = TownOffice.Mishap.NONE;
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.IN_ORDER);
    }
  }

  @Test
  void issuesNothingFromAnOlderDiskUntilTheBureauAcceptsIt() throws Exception {
    try (IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      JournalHead own = someEntries(town);
      town.office.remember(new JournalHead(own.number() + 9, "ab".repeat(32)));
      watch.round();
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.BEHIND);
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NoJournal.class);
      assertThat(town.journal().headToTell()).isEmpty();
      Notice notice = onlyNotice(town);
      assertThat(notice.kind()).isEqualTo("journal-behind");
      assertThat(notice.fields()).containsEntry("hash", own.hash());
      town.office.remember(own);
      watch.round();
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
    }
  }

  @Test
  void knowsAnotherHistoryOfTheSameLength() throws Exception {
    try (IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      someEntries(town);
      town.office.remember(ELSEWHERE);
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.BEHIND);
    }
  }

  @Test
  void findsWhatWasAlteredBehindTheHeadThatWasHeardOf() throws Exception {
    try (IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      town.office.remember(someEntries(town));
      someEntries(town);
      alter("update event set at = '2020-01-01T00:00:00Z' where number = 3");
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.BROKEN);
      assertThat(onlyNotice(town).fields()).containsEntry("entry", "3");
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NoJournal.class);
    }
  }

  @Test
  void findsWhatWasAlteredLongAgoAndLetsTheRestGoOn() throws Exception {
    try (IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      someEntries(town);
      town.office.remember(someEntries(town));
      alter("delete from event where number = 2");
      watch.round();
      assertThat(town.journal().trust()).isEqualTo(new Trust.Broken(2));
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.BROKEN);
      assertThat(onlyNotice(town).kind()).isEqualTo("journal-broken");
      town.journal().append("i-open", new IssueEvent.Permitted("p", Instant.MAX));
    }
  }

  @Test
  void takesIssuingOutWhileTheDiskIsNearlyFull() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder, 96);
        IssuingTown town = town();
        JournalWatch watch = watch(town)) {
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.IN_ORDER);
      disk.fill(30 << 20);
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.NO_ROOM);
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NoJournal.class);
      disk.empty();
      watch.round();
      assertThat(watch.books(Books.IN_ORDER)).isEqualTo(Books.IN_ORDER);
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
    }
  }

  private IssuingTown town() {
    return new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> asking);
  }

  private JournalWatch watch(IssuingTown town) {
    return new JournalWatch(town.journal(), folder, town.office, Clock.systemUTC());
  }

  /** Two entries, and where the journal has come to with them. */
  private static JournalHead someEntries(IssuingTown town) throws Exception {
    Journal journal = town.journal();
    String issue = "i" + journal.head().number();
    journal.write(
        new Batch()
            .add(issue, new IssueEvent.Requested("r", Copy.ORIGINAL))
            .add(issue, new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD)));
    return journal.head();
  }

  private static Notice onlyNotice(IssuingTown town) {
    try (Outbox outbox = new Outbox(town.journal(), town.office)) {
      outbox.deliver();
    }
    assertThat(town.office.notices()).hasSize(1);
    return town.office.notices().getFirst();
  }

  private void alter(String sql) throws Exception {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement set = database.createStatement()) {
      set.execute(sql);
    }
  }
}
