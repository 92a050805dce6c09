package yizhan.kiosk.stock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.DayRegister;

/**
 * Tells the bureau, through the outbox, the register of each day that is over: also of those when
 * the terminal was off at midnight. The journal is read from outside, so that nobody waits for it.
 */
public final class DailyRegister implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyRegister.class);

  /** So many days are told at most after a terminal was off; older ones are had by command. */
  private static final int MOST_DAYS = 31;

  private static final Duration FIRST = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final Journal journal;
  private final Path folder;
  private final RegisterCsv csv;
  private final Clock clock;
  private final ScheduledExecutorService thread;

  /** The day up to which all was told; another yesterday, and the journal is asked anew. */
  private Optional<LocalDate> done = Optional.empty();

  /**
   * @param folder where the journal lies
   * @param clock whose zone says when a day is over
   */
  public DailyRegister(Journal journal, Path folder, RegisterCsv csv, Clock clock) {
    this.journal = journal;
    this.folder = folder;
    this.csv = csv;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("register").unstarted(work));
  }

  /** Begins to tell, soon after the start and then soon after each midnight. */
  public void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::round, FIRST.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
  }

  private void round() {
    try {
      tellDue();
    } catch (JournalException | RuntimeException failed) {
      LOG.error("no register could be told", failed); // thrown, it would end the schedule for good
    }
  }

  /** Puts what is due into the outbox: each day in one commit with the word that it is there. */
  void tellDue() throws JournalException {
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    if (done.equals(Optional.of(yesterday))) return;
    try (Audit audit = Audit.of(folder)) {
      List<DayBook> due = new ArrayList<>();
      for (LocalDate day = lastTold(audit, yesterday); day.isBefore(yesterday); ) {
        day = day.plusDays(1);
        due.add(new DayBook(day, clock));
      }
      if (!due.isEmpty())
        StockLedger.read(
            audit,
            entry -> {
              for (DayBook day : due) day.take(entry);
            });
      for (DayBook day : due) tell(day.register());
    }
    done = Optional.of(yesterday);
  }

  /**
   * Puts into the outbox all that is due, and today's as it is by now, for whoever writes nothing
   * more today. Should something come after it, today is told again when it is over.
   */
  public void tellAll() throws JournalException {
    tellDue();
    DayBook today = new DayBook(LocalDate.now(clock), clock);
    try (Audit audit = Audit.of(folder)) {
      StockLedger.read(audit, today::take);
    }
    journal.write(told(new Batch(), today.register()));
  }

  private void tell(Register register) throws JournalException {
    Batch over = new Batch().add(RegisterEvents.REGISTERS, RegisterEvents.MATTER, register.day());
    journal.write(told(over, register));
  }

  private Batch told(Batch batch, Register register) {
    LocalDate day = register.day();
    return batch.tell(
        "register " + day, new DayRegister(day, register.holds(), csv.write(register)));
  }

  /** The last day that was told of; where none was, the one before the first that has entries. */
  private LocalDate lastTold(Audit audit, LocalDate yesterday) throws JournalException {
    Days days = new Days(yesterday, clock.instant());
    audit.read(days::see, RegisterEvents.REGISTERS, Journal.ISSUES, StockEvents.STOCK);
    LocalDate before = days.last.orElse(days.first.map(this::dayBefore).orElse(yesterday));
    LocalDate earliest = yesterday.minusDays(MOST_DAYS);
    return before.isBefore(earliest) ? earliest : before;
  }

  private LocalDate dayBefore(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone()).minusDays(1);
  }

  /** What the journal says of days. What a clock that was set ahead has left there is no day. */
  private static final class Days {
    private final LocalDate yesterday;
    private final Instant now;
    private Optional<LocalDate> last = Optional.empty();
    private Optional<Instant> first = Optional.empty();

    Days(LocalDate yesterday, Instant now) {
      this.yesterday = yesterday;
      this.now = now;
    }

    void see(Entry<?> entry) {
      if (entry.at().isAfter(now)) return;
      if (first.isEmpty()) first = Optional.of(entry.at());
      if (entry.event() instanceof LocalDate day
          && !day.isAfter(yesterday)
          && last.filter(day::isBefore).isEmpty()) last = Optional.of(day);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("a register is still being made");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
