package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;

/**
 * Sees to it that no issue stays unfinished: reconciles at the start, and again after each pause
 * while something is open or the journal fails. Says until then whether anything may be issued.
 */
public final class Recovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final Journal journal;
  private final Reconciler reconciler;
  private final Leftovers leftovers;
  private final ScheduledExecutorService thread;
  private volatile Books found = Books.OPENING;
  private boolean nothingOpen;
  private long seen;

  /** Documents of no issue that may still lie with the printer. */
  @FunctionalInterface
  public interface Leftovers {
    /** Calls them off; says whether all are known to be gone. */
    boolean gone() throws InterruptedException, JournalException;
  }

  public Recovery(Journal journal, Reconciler reconciler, Leftovers leftovers) {
    this.journal = journal;
    this.reconciler = reconciler;
    this.leftovers = leftovers;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("recovery").unstarted(work));
  }

  /** Begins now, and goes on after each pause; tells when the books are otherwise than before. */
  public void start(Duration pause, Runnable changed) {
    Runnable round =
        () -> {
          Books before = books();
          round();
          if (books() != before) changed.run();
        };
    var _ = thread.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How the books are now. Asks nobody. */
  public Books books() {
    return found == Books.IN_ORDER && journal.failing() ? Books.FAILING : found;
  }

  void round() {
    try {
      boolean gone = leftovers.gone();
      if (journal.failing()) journal.probe();
      else if (nothingOpen && gone && journal.written() == seen) return;
      long news = journal.written();
      Reconciler.Open open = reconciler.reconcile();
      if (open.issues() > 0) LOG.warn("{} issues stay open for now", open.issues());
      nothingOpen = open.issues() == 0 && gone;
      seen = news;
      found = open.paper() > 0 || !gone ? Books.PAPER_MAY_COME : Books.IN_ORDER;
    } catch (JournalException unusable) {
      nothingOpen = false;
      found = Books.FAILING;
      LOG.error("nothing is issued: the journal cannot be used", unusable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closing
    } catch (RuntimeException bug) {
      nothingOpen = false;
      found = Books.FAILING;
      LOG.error("nothing is issued: recovery failed", bug); // thrown, it would end the schedule
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("an issue is still being looked at");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
