package yizhan.kiosk.issuing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Trust;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Notice;

/**
 * Finds out whether the journal can be believed: compares it with what the back office heard of it
 * last, follows the whole chain once in the background, and looks whether the disk has room.
 * Trouble with the chain is told through the outbox. All of it closes issuing and nothing else.
 */
public final class JournalWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalWatch.class);
  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final Journal journal;
  private final Path folder;
  private final BackOffice office;
  private final Clock clock;
  private final ScheduledExecutorService thread;
  private volatile boolean noRoom;
  private boolean followed;
  private Instant tidied;

  /**
   * @param folder where the journal lies
   */
  public JournalWatch(Journal journal, Path folder, BackOffice office, Clock clock) {
    this.journal = journal;
    this.folder = folder;
    this.office = office;
    this.clock = clock;
    this.tidied = clock.instant(); // opening it has tidied
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("journal-watch").unstarted(work));
  }

  /** Begins now, and goes on after each pause; tells when it found something else than before. */
  public void start(Duration pause, Runnable changed) {
    Runnable round =
        () -> {
          Books before = books(Books.IN_ORDER);
          round();
          if (books(Books.IN_ORDER) != before) changed.run();
        };
    var _ = thread.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How the books are, given how they are otherwise. Asks nobody. */
  public Books books(Books otherwise) {
    return switch (journal.trust()) {
      case Trust.Unchecked _ -> otherwise == Books.IN_ORDER ? Books.OPENING : otherwise;
      case Trust.Agreed _ -> noRoom && otherwise == Books.IN_ORDER ? Books.NO_ROOM : otherwise;
      case Trust.Behind _ -> Books.BEHIND;
      case Trust.Broken _ -> Books.BROKEN;
    };
  }

  void round() {
    try {
      noRoom = !journal.hasRoom();
      compareIfNeeded();
      if (!followed) follow();
      tidyIfNeeded();
    } catch (JournalException | RuntimeException failed) {
      LOG.error("the journal could not be looked at", failed); // thrown, it would end the schedule
    }
  }

  private void compareIfNeeded() throws JournalException {
    try {
      switch (journal.trust()) {
        case Trust.Unchecked _, Trust.Behind _ -> compare();
        case Trust.Agreed _, Trust.Broken _ -> {}
      }
    } catch (BackOfficeException later) {
      LOG.info("the journal is not compared yet: {}", later.getMessage());
    }
  }

  private void tidyIfNeeded() throws JournalException {
    if (clock.instant().isBefore(tidied.plus(BETWEEN_TIDYING))) return;
    journal.tidy();
    tidied = clock.instant();
  }

  private void compare() throws BackOfficeException, JournalException {
    Trust before = journal.trust();
    Trust found = journal.compare(office.lastHead());
    if (found.equals(before)) return;
    switch (found) {
      case Trust.Behind behind when !(before instanceof Trust.Behind) -> tell(behind);
      case Trust.Broken broken -> tell(broken);
      case Trust.Agreed _, Trust.Unchecked _, Trust.Behind _ -> {}
    }
  }

  private void follow() throws JournalException {
    Optional<Audit.Break> broken;
    try (Audit audit = Audit.of(folder)) {
      broken = audit.whole().broken();
    }
    followed = true;
    if (broken.isEmpty() || journal.trust() instanceof Trust.Broken) return;
    journal.broken(broken.get().entry());
    tell(new Trust.Broken(broken.get().entry()));
  }

  private void tell(Trust.Behind behind) throws JournalException {
    long own = behind.own().number();
    LOG.error("this journal ends at {}, heard of was {}", own, behind.heard().number());
    Map<String, String> fields =
        Map.of(
            "number", Long.toString(own),
            "hash", behind.own().hash(),
            "heard-number", Long.toString(behind.heard().number()));
    tell("journal-behind", behind.heard().number() + "-" + own, fields);
  }

  private void tell(Trust.Broken broken) throws JournalException {
    LOG.error("the chain of the journal breaks at entry {}", broken.entry());
    String entry = Long.toString(broken.entry());
    tell("journal-broken", entry, Map.of("entry", entry));
  }

  private void tell(String kind, String about, Map<String, String> fields) throws JournalException {
    Notice notice = new Notice(kind + "-" + about, kind, clock.instant(), fields);
    journal.write(new Batch().tell("journal", notice));
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("the journal is still being looked at");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
