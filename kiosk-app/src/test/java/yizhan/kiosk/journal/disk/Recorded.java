package yizhan.kiosk.journal.disk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.SheetReport;

/**
 * The program whose writes are recorded: keeps a journal, and after each call that returns says
 * aloud what is durable now. The recording has both, in their order.
 */
final class Recorded {
  private final Journal journal;
  private long told;
  private long delivered;

  private Recorded(Journal journal) {
    this.journal = journal;
  }

  /** In this folder, so many issues at each of so many openings. */
  public static void main(String[] args) throws JournalException {
    int openings = Integer.parseInt(args[1]);
    int issues = Integer.parseInt(args[2]);
    Recorded state = null;
    for (int opening = 0; opening < openings; opening++)
      try (Journal journal = Journal.open(Path.of(args[0]), Clock.systemUTC())) {
        Recorded run = new Recorded(journal);
        if (state != null) run.goOn(state);
        for (int i = 0; i < issues; i++) run.issue("i" + opening + "-" + i);
        state = run;
      }
  }

  private void goOn(Recorded before) {
    told = before.told;
    delivered = before.delivered;
  }

  /** Every third stays open, and every fourth report waits. */
  private void issue(String issue) throws JournalException {
    journal.append(
        issue, new IssueEvent.Requested("r-" + issue, Copy.ORIGINAL, Optional.of("L-" + issue)));
    say();
    if (issue.hashCode() % 3 == 0) return;
    SheetReport report = new SheetReport("p-" + issue, SheetReport.Outcome.RELEASED, "");
    journal.append(issue, new IssueEvent.Released(Why.JOB_FAILED), Optional.of(report));
    told++;
    say();
    if (told % 4 == 0) return;
    journal.delivered(journal.oldestPending().orElseThrow(), new Batch());
    delivered++;
    say();
  }

  private void say() throws JournalException {
    JournalHead head = journal.head();
    System.out.println(new Durable(head.number(), head.hash(), told, delivered));
    System.out.flush();
  }
}
