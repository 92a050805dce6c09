package yizhan.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.SheetReport;

/** The journal on a real disk. */
class JournalTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-15T04:00:00Z"), ZoneOffset.UTC);
  private static final List<IssueEvent> EVERY_EVENT =
      List.of(
          new IssueEvent.Requested("r1", Copy.ORIGINAL),
          new IssueEvent.Permitted("p1", Instant.parse("2026-01-15T05:00:00Z")),
          new IssueEvent.Refused(PermitAnswer.Why.ALREADY_PRINTED),
          new IssueEvent.SheetAssigned("tray-1", "KIOSK01/1"),
          new IssueEvent.Sent(new SheetJob(7, "KIOSK01/1", "urn:uuid:x", 99), OptionalLong.of(12)),
          new IssueEvent.Sent(new SheetJob(7, "KIOSK01/1", "", 99), OptionalLong.empty()),
          new IssueEvent.Sent(
              new SheetJob(7, "KIOSK01/1", "", 99), OptionalLong.of(12), OptionalInt.of(2)),
          new IssueEvent.Settled(List.of(Evidence.JOB_COMPLETED, Evidence.COUNTER_MOVED)),
          new IssueEvent.Unknown(List.of(MissingEvidence.values())),
          new IssueEvent.Confirmed(),
          new IssueEvent.Disputed(),
          new IssueEvent.Released(IssueEvent.Why.JOB_FAILED),
          new IssueEvent.Spoiled(IssueEvent.Why.JAM));

  @TempDir Path folder;

  @Test
  void readsBackEveryKindOfEventAfterReopening() throws Exception {
    try (Journal journal = Journal.open(folder, NOON)) {
      for (IssueEvent event : EVERY_EVENT) journal.append("i1", event);
    }
    try (Journal journal = Journal.open(folder, NOON)) {
      assertThat(journal.entries()).extracting(Entry::event).isEqualTo(EVERY_EVENT);
      assertThat(journal.entries()).extracting(Entry::number).startsWith(1L, 2L, 3L);
    }
  }

  @Test
  void chainsEachEntryToTheOneBefore() throws Exception {
    try (Journal journal = Journal.open(folder, NOON)) {
      journal.append("i1", new IssueEvent.Requested("r1", Copy.ORIGINAL));
      journal.append("i1", new IssueEvent.Requested("r1", Copy.ORIGINAL));
    }
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery("select count(distinct hash), min(length(hash)) from event")) {
      assertThat(row.getInt(1)).isEqualTo(2);
      assertThat(row.getInt(2)).isEqualTo(64);
    }
  }

  @Test
  void keepsAReportUntilItIsDeliveredAndWritesWhatFollows() throws Exception {
    SheetReport report = new SheetReport("p1", SheetReport.Outcome.PRINTED, "KIOSK01/1");
    try (Journal journal = Journal.open(folder, NOON)) {
      settle(journal, Optional.of(report));
    }
    try (Journal journal = Journal.open(folder, NOON)) {
      Journal.Pending pending = journal.oldestPending().orElseThrow();
      assertThat(pending.message()).isEqualTo(report);
      assertThat(journal.countPending()).isEqualTo(1);
      journal.delivered(pending, new Batch().add("i1", new IssueEvent.Confirmed()));
      assertThat(journal.oldestPending()).isEmpty();
      assertThat(journal.countPending()).isZero();
      assertThat(journal.issues()).containsValue(new IssueState.Ended(IssueState.End.CONFIRMED));
    }
  }

  @Test
  void saysThatItCannotBeWrittenWhereThereIsNoFolder() throws Exception {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    Journal journal = Journal.open(file, NOON);
    assertThatThrownBy(() -> journal.append("i1", new IssueEvent.Confirmed()))
        .isInstanceOf(JournalException.class);
    assertThatThrownBy(journal::close).isInstanceOf(JournalException.class);
  }

  private static void settle(Journal journal, Optional<SheetReport> report)
      throws JournalException {
    journal.append("i1", new IssueEvent.Requested("r1", Copy.ORIGINAL));
    journal.append("i1", new IssueEvent.Permitted("p1", Instant.MAX));
    journal.append("i1", new IssueEvent.SheetAssigned("tray-1", "KIOSK01/1"));
    journal.append(
        "i1", new IssueEvent.Sent(new SheetJob(7, "KIOSK01/1", "", 99), OptionalLong.empty()));
    journal.append("i1", new IssueEvent.Settled(List.of(Evidence.JOB_COMPLETED)), report);
  }
}
