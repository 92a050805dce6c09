package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;

/**
 * Tells the back office what became of permits: at least once, for as long as it takes, and what
 * concerns one matter in its order. While nobody answers there it asks ever more rarely; a message
 * that is not taken waits alone, holds up nothing but its own matter, and is told of. An alert is
 * told again, ever more rarely, until somebody there has taken it on.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST_AT_ONCE = 50;
  private static final int REFUSALS_TO_TELL = 5;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Journal journal;
  private final BackOffice office;
  private final Passing passing;
  private final ScheduledExecutorService thread;
  private final Map<Long, Pauses> refused = new ConcurrentHashMap<>();
  private final Map<Long, Pauses> notTakenOn = new ConcurrentHashMap<>();
  private Pauses away = Pauses.NONE;

  public Outbox(Journal journal, BackOffice office) {
    this(journal, office, Passing.REAL);
  }

  Outbox(Journal journal, BackOffice office, Passing passing) {
    this.journal = journal;
    this.office = office;
    this.passing = passing;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("outbox").unstarted(work));
  }

  /** Starts delivering: what waits now, and then again after each pause. */
  public void start(Duration pause) {
    var _ =
        thread.scheduleWithFixedDelay(this::deliver, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Delivers what waits and is due, until it is empty or the back office does not answer. */
  public void deliver() {
    if (!away.over(passing.nanoTime())) return;
    try {
      deliverDue();
      away = Pauses.NONE;
    } catch (BackOfficeException later) {
      away = away.longer(passing.nanoTime());
      LOG.warn("outbox waits: {}", later.getMessage());
    } catch (JournalException | RuntimeException unreadable) {
      LOG.error(
          "outbox stands still", unreadable); // a thrown exception would end the schedule for good
    }
  }

  private void deliverDue() throws JournalException, BackOfficeException {
    Set<String> held = new HashSet<>();
    Optional<Pending> next = journal.oldestPending();
    for (int tried = 0; next.isPresent() && tried < MOST_AT_ONCE; ) {
      Pending message = next.get();
      if (!due(message) || held.contains(message.matter())) held.add(message.matter());
      else {
        tried++;
        if (!delivered(message)) held.add(message.matter());
      }
      next = journal.nextPending(message.number());
    }
  }

  private boolean due(Pending message) {
    long now = passing.nanoTime();
    return refused.getOrDefault(message.number(), Pauses.NONE).over(now)
        && notTakenOn.getOrDefault(message.number(), Pauses.NONE).over(now);
  }

  /**
   * Delivers one message. False when it must be told again, although somebody answered.
   *
   * @throws BackOfficeException when nobody did
   */
  private boolean delivered(Pending message) throws JournalException, BackOfficeException {
    Optional<Batch> consequence;
    try {
      consequence = tell(message, journal.headToTell());
    } catch (BackOfficeException failed) {
      switch (failed.reason()) {
        case UNREACHABLE, NO_ANSWER, UNAVAILABLE -> throw failed;
        case NONSENSE, REFUSED -> notTaken(message, failed);
      }
      return false;
    }
    refused.remove(message.number());
    if (consequence.isEmpty()) {
      notTakenOn.merge(
          message.number(),
          Pauses.NONE.longer(passing.nanoTime()),
          (before, _) -> before.longer(passing.nanoTime()));
      return false;
    }
    journal.delivered(message, consequence.get());
    notTakenOn.remove(message.number());
    return true;
  }

  private void notTaken(Pending message, BackOfficeException why) {
    Pauses pauses = refused.getOrDefault(message.number(), Pauses.NONE).longer(passing.nanoTime());
    refused.put(message.number(), pauses);
    LOG.warn("message {} was not taken: {}", message.number(), why.getMessage());
    if (pauses.times() != REFUSALS_TO_TELL) return;
    LOG.error("message {} of {} is not taken", message.number(), message.matter());
  }

  /** How many messages the back office has refused so often that people must look at them. */
  public int stuck() {
    return (int) refused.values().stream().filter(p -> p.times() >= REFUSALS_TO_TELL).count();
  }

  /** What follows from the back office's having heard it; empty: it must hear it again. */
  private Optional<Batch> tell(Pending pending, Optional<JournalHead> head)
      throws BackOfficeException {
    return switch (pending.message()) {
      case SheetReport report ->
          Optional.of(consequence(pending.matter(), report, office.report(report, head)));
      case Notice notice -> {
        office.notice(notice, head);
        yield Optional.of(new Batch());
      }
      case DayRegister register -> {
        office.register(register, head);
        yield Optional.of(new Batch());
      }
      case ReadinessReport report -> {
        office.readiness(report, head);
        yield Optional.of(new Batch());
      }
      case Alert alert ->
          switch (office.alert(alert, head)) {
            case OPEN -> Optional.empty();
            case ACKNOWLEDGED -> Optional.of(new Batch());
          };
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
