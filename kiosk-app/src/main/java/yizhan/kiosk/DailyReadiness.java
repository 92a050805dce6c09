package yizhan.kiosk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Terminal;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.readiness.ReadinessEvents;
import yizhan.kiosk.readiness.ReportFile;

/**
 * Has the readiness report made once a day, before the terminal opens, and the bureau told of it.
 * Whatever becomes of it, the kiosk goes on.
 */
final class DailyReadiness implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyReadiness.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

  /** Each takes the terminal out of service for as long as it lasts. */
  private static final int MOST_TRIES_A_DAY = 4;

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Supplier<Terminal> terminal;
  private final InstantSource time;
  private final Making making;
  private final Desk desk;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("readiness").unstarted(work));

  private Optional<LocalDate> done = Optional.empty();
  private Optional<Untold> untold = Optional.empty();
  private Optional<Instant> failed = Optional.empty();
  private Optional<LocalDate> triedFor = Optional.empty();
  private int tries;

  /** A report that lies in its place, and that the journal does not know of. */
  private record Untold(LocalDate day, Batch batch) {}

  /** Who makes it. */
  interface Making {
    /**
     * Writes a report into these files, of which none is there.
     *
     * @return whether it did as far as it knows; why not, it has said
     */
    boolean makes(ReportFile report) throws IOException, InterruptedException;
  }

  /** Who writes it down. */
  interface Desk {
    /**
     * Writes it into the journal that is open now.
     *
     * @return false: none is, for the terminal is lent
     */
    boolean write(Batch batch) throws JournalException;
  }

  /**
   * @param terminal as it is by now: its hour may change while the kiosk runs
   */
  DailyReadiness(Supplier<Terminal> terminal, InstantSource time, Making making, Desk desk) {
    this.terminal = terminal;
    this.time = time;
    this.making = making;
    this.desk = desk;
  }

  /** Looks whether a report is due, again and again after so long. */
  void start(Duration every) {
    var _ =
        thread.scheduleWithFixedDelay(
            this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  void round() {
    if (resting()) return;
    try {
      Optional<LocalDate> due = due();
      if (due.isPresent() && untold.filter(old -> !old.day().equals(due.get())).isPresent()) {
        LOG.warn("the readiness report of {} stays untold", untold.get().day());
        untold = Optional.empty();
      }
      if (due.isPresent() && untold.isEmpty() && !made(due.get()) && mayTry(due.get()))
        make(due.get());
      if (untold.isPresent()) tell(untold.get());
    } catch (IOException | JournalException | RuntimeException why) {
      LOG.warn("no readiness report", why); // thrown, it would end the schedule for good
      rest();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closing
    }
  }

  private void rest() {
    failed = Optional.of(time.instant());
  }

  /** Also where the clock was set back: by a year, it would rest for a year. */
  private boolean resting() {
    return failed
        .filter(at -> Duration.between(at, time.instant()).abs().compareTo(BETWEEN_TRIES) < 0)
        .isPresent();
  }

  /** Today, once the hour has come. */
  private Optional<LocalDate> due() {
    LocalDateTime now = LocalDateTime.ofInstant(time.instant(), Kiosk.STATION_TIME);
    LocalDate today = now.toLocalDate();
    Terminal known = terminal.get();
    Optional<LocalTime> from = known.backOffice().dailyReport().due(today, known.openingHours());
    return from.filter(hour -> !now.toLocalTime().isBefore(hour)).map(_ -> today);
  }

  private boolean made(LocalDate day) throws JournalException {
    if (done.equals(Optional.of(day))) return true;
    Optional<Made> last = ReadinessEvents.last(terminal.get().journalFolder());
    if (last.filter(report -> report.day().equals(day)).isEmpty()) return false;
    done = Optional.of(day);
    return true;
  }

  private boolean mayTry(LocalDate day) {
    if (!triedFor.equals(Optional.of(day))) tries = 0;
    triedFor = Optional.of(day);
    if (tries == MOST_TRIES_A_DAY) return false;
    tries++;
    if (tries == MOST_TRIES_A_DAY)
      LOG.info("the last try of this day at the readiness report of {}", day);
    return true;
  }

  /** The last one lies in its place until there is another, whole. */
  private void make(LocalDate day) throws IOException, InterruptedException {
    ReportFile place = ReportFile.in(terminal.get().journalFolder());
    ReportFile draft = place.draft();
    draft.remove();
    if (!making.makes(draft)) {
      rest();
      return;
    }
    Batch batch = draft.batch(day);
    draft.moveTo(place);
    untold = Optional.of(new Untold(day, batch));
  }

  /** Under the day on which it was begun, though that may be over by now. */
  private void tell(Untold report) throws JournalException {
    if (!desk.write(report.batch())) {
      LOG.info("the readiness report waits for the journal");
      return;
    }
    done = Optional.of(report.day());
    untold = Optional.empty();
    LOG.info("the readiness report of {} is made", report.day());
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("a readiness report is still being made");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
