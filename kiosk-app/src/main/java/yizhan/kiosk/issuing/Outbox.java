package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;

/**
 * Tells the back office what became of permits: in order, at least once, for as long as it takes.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST_AT_ONCE = 50;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Journal journal;
  private final BackOffice office;
  private final ScheduledExecutorService thread;

  public Outbox(Journal journal, BackOffice office) {
    this.journal = journal;
    this.office = office;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("outbox").unstarted(work));
  }

  /** Starts delivering: what waits now, and then again after each pause. */
  public void start(Duration pause) {
    var _ =
        thread.scheduleWithFixedDelay(this::deliver, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Delivers what waits, until it is empty or the back office does not answer. */
  public void deliver() {
    try {
      for (int i = 0; i < MOST_AT_ONCE; i++) {
        Optional<Pending> oldest = journal.oldestPending();
        if (oldest.isEmpty()) return;
        journal.delivered(oldest.get(), tell(oldest.get()));
      }
    } catch (BackOfficeException later) {
      LOG.warn("outbox waits: {}", later.getMessage());
    } catch (JournalException | RuntimeException unreadable) {
      LOG.error(
          "outbox stands still", unreadable); // a thrown exception would end the schedule for good
    }
  }

  /** What follows from the back office's having heard it. */
  private Batch tell(Pending pending) throws BackOfficeException {
    return switch (pending.message()) {
      case SheetReport report -> consequence(pending.matter(), report, office.report(report));
    };
  }

  private static Batch consequence(String issue, SheetReport report, ReportAnswer answer) {
    if (report.outcome() != Outcome.PRINTED) return new Batch();
    return switch (answer) {
      case RECORDED -> new Batch().add(issue, new IssueEvent.Confirmed());
      case DISPUTED -> new Batch().add(issue, new IssueEvent.Disputed());
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("the outbox still speaks to the back office");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
