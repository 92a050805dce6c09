package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.SheetReport;

/** Events of several kinds in one journal. */
class JournalStreamsTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void writesEventsOfTwoStreamsInOneCommit() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      journal.write(
          new Batch()
              .add("i1", new IssueEvent.Requested("r1", Copy.ORIGINAL))
              .add(new Trays(), "tray-1", 19)
              .tell("i1", new SheetReport("p1", SheetReport.Outcome.PRINTED, "job")));
    }
    try (Journal journal = Journal.open(folder, CLOCK)) {
      assertThat(journal.entries()).extracting(Entry::number).containsExactly(1L);
      assertThat(journal.entries(new Trays()))
          .extracting(Entry::number, Entry::matter, Entry::event)
          .containsExactly(tuple(2L, "tray-1", 19));
      assertThat(journal.oldestPending()).isPresent();
    }
  }

  @Test
  void writesNothingOfABatchThatDoesNotFit() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      journal.probe();
    }
    database("drop table outbox");
    try (Journal journal = Journal.open(folder, CLOCK)) {
      Batch batch =
          new Batch()
              .add("i1", new IssueEvent.Requested("r1", Copy.ORIGINAL))
              .tell("i1", new SheetReport("p1", SheetReport.Outcome.PRINTED, "job"));
      assertThatThrownBy(() -> journal.write(batch)).isInstanceOf(JournalException.class);
      assertThat(journal.entries()).isEmpty();
      journal.append("i2", new IssueEvent.Requested("r2", Copy.ORIGINAL));
      assertThat(journal.entries()).extracting(Entry::number).containsExactly(1L);
    }
  }

  @Test
  void findsWhatIsUnfinishedWithoutWhatIsNot() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      journal.append("done", new IssueEvent.Requested("r1", Copy.ORIGINAL));
      journal.append("open", new IssueEvent.Requested("r2", Copy.ORIGINAL));
      journal.append("done", new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD));
      assertThat(journal.unfinishedIssues()).containsOnlyKeys("open");
      assertThat(journal.issues())
          .containsEntry("done", new IssueState.Ended(IssueState.End.RELEASED));
    }
  }

  /** The list is brought up to date now and then: whatever came since, it must be right. */
  @Test
  void knowsWhatIsUnfinishedAmongHundreds() throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    OpenMatters open = new OpenMatters();
    for (int part = 0; part < 5; part++) {
      try (Journal journal = Journal.open(folder, CLOCK)) {
        Batch batch = new Batch();
        for (int i = 0; i < 130; i++) {
          boolean closes = random.nextInt(3) == 0;
          batch.add(new Doors(), "door-" + random.nextInt(9), closes);
        }
        journal.write(batch);
        if (random.nextBoolean()) journal.probe();
        open = new OpenMatters();
        for (Entry<Boolean> entry : journal.entries(new Doors())) open.see(Doors.row(entry));
        assertThat(journal.unfinished(new Doors()))
            .isNotEmpty()
            .extracting(Entry::number)
            .isEqualTo(open.numbers());
      }
      try (Audit audit = Audit.of(folder)) {
        assertThat(audit.whole().broken()).isEmpty();
      }
    }
  }

  /** Its list was up to date with every entry, and it did not say up to where. */
  @Test
  void goesOnWithAFileOfTheFormatBefore() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      journal.append("done", new IssueEvent.Requested("r1", Copy.ORIGINAL));
      journal.append("open", new IssueEvent.Requested("r2", Copy.ORIGINAL));
      journal.append("done", new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD));
    }
    database("insert into unfinished values (2, 'issue', 'open')");
    database("pragma application_id = " + 0x595A4A32);
    database("pragma user_version = 1");
    try (Journal journal = Journal.open(folder, CLOCK)) {
      assertThat(journal.unfinishedIssues()).containsOnlyKeys("open");
      journal.append("open", new IssueEvent.Released(IssueEvent.Why.PERMIT_NOT_HEARD));
      assertThat(journal.unfinishedIssues()).isEmpty();
    }
  }

  @Test
  void knowsWhetherAnotherDocumentWasSentSince() throws Exception {
    try (Journal journal = Journal.open(folder, CLOCK)) {
      send(journal, "first");
      assertThat(journal.othersSentSince("first")).isFalse();
      send(journal, "second");
      assertThat(journal.othersSentSince("first")).isTrue();
      assertThat(journal.othersSentSince("second")).isFalse();
    }
  }

  @Test
  void refusesAFileOfAnotherFormat() throws Exception {
    database("create table event (number integer primary key)");
    Journal journal = Journal.open(folder, CLOCK);
    assertThatThrownBy(journal::entries).hasStackTraceContaining("not of the format");
    assertThatThrownBy(journal::close).isInstanceOf(JournalException.class);
  }

  private static void send(Journal journal, String issue) throws JournalException {
    journal.append(issue, new IssueEvent.Requested("r-" + issue, Copy.ORIGINAL));
    journal.append(issue, new IssueEvent.Permitted("p-" + issue, Instant.MAX));
    journal.append(issue, new IssueEvent.SheetAssigned("tray-1", "T-1/" + issue));
    SheetJob job = new SheetJob(7, "T-1/" + issue, "", 99);
    journal.append(issue, new IssueEvent.Sent(job, OptionalLong.of(12)));
  }

  private void database(String sql) throws Exception {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement set = database.createStatement()) {
      set.execute(sql);
    }
  }

  /** Whether a door is shut: that ends its matter, until it is opened again. */
  private static final class Doors implements EventStream<Boolean> {
    static EventRow row(Entry<Boolean> entry) {
      return new EventRow(
          entry.number(), "", "doors", entry.matter(), "", entry.event() ? 1 : 0, "", "");
    }

    @Override
    public String name() {
      return "doors";
    }

    @Override
    public Written write(Boolean shut) {
      return new Written("Moved", Map.of("shut", shut.toString()), shut);
    }

    @Override
    public Boolean read(Written written) {
      return Boolean.valueOf(written.text("shut"));
    }
  }

  /** How many sheets lie in a tray. */
  private static final class Trays implements EventStream<Integer> {
    @Override
    public String name() {
      return "trays";
    }

    @Override
    public Written write(Integer sheets) {
      return new Written("Counted", Map.of("sheets", sheets.toString()), false);
    }

    @Override
    public Integer read(Written written) {
      return Integer.valueOf(written.text("sheets"));
    }
  }
}
