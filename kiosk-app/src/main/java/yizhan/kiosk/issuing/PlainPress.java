package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;

/**
 * Prints on plain paper what is somebody's. No blank is used up and another one may be printed, so
 * nothing is settled here; but from the moment the document is sent it may lie in the output, and
 * that is in the journal before.
 */
public final class PlainPress {
  private static final Logger LOG = LoggerFactory.getLogger(PlainPress.class);

  private static final SheetSize SIZE = SheetSize.A4;

  /** Ten a minute: what each page may take beyond the first. */
  private static final Duration SLOWEST_PAGE = Duration.ofSeconds(6);

  private final Journal journal;
  private final Press press;
  private final IssueNames names;
  private final Settling settling;

  /** Names of jobs that are not known to be gone. */
  private final Set<String> perhapsThere = ConcurrentHashMap.newKeySet();

  /** Whether it is known what an earlier run has left; used by who clears up alone. */
  private boolean lookedBack;

  public PlainPress(Journal journal, Press press, IssueNames names) {
    this.journal = journal;
    this.press = press;
    this.names = names;
    this.settling = new Settling(press);
  }

  /** What came of it, as far as can be known. */
  public enum Outcome {
    /** All pages came out. */
    PRINTED,
    /** Nothing came out and nothing will. */
    NOTHING,
    /** Some of it may have come out. */
    UNSURE
  }

  /**
   * Prints all pages, once.
   *
   * @param tray where plain paper lies
   * @param progress told what the printer says, each time it changes
   */
  public Outcome print(String tray, PlainDocument document, Consumer<JobReport> progress)
      throws InterruptedException {
    ReentrantLock claim = press.printer().claim();
    // an issue may still be being brought to its end
    if (!claim.tryLock(press.times().settle().toMillis(), TimeUnit.MILLISECONDS))
      return Outcome.NOTHING;
    try {
      return begun(names.nextIssue(), tray, document, progress);
    } finally {
      claim.unlock();
    }
  }

  private Outcome begun(
      String matter, String tray, PlainDocument document, Consumer<JobReport> progress)
      throws InterruptedException {
    String jobName = names.jobName(matter);
    OptionalLong before;
    SheetJob job;
    try {
      before = press.ask(SheetPrinter::pageCounter);
      job = press.ask((p, d) -> p.create(new SheetOrder(jobName, SIZE, tray), d));
      press.times().mustBe(press.ask((p, _) -> p.identity()));
    } catch (DeviceException notReady) {
      LOG.warn("result {}: the printer took no job: {}", matter, notReady.getMessage());
      callOff(jobName);
      return Outcome.NOTHING;
    }
    try {
      write(matter, new CustodyEvent.ResultSent(document.pages()));
    } catch (JournalException unwritten) {
      LOG.error("result {} stopped: the journal cannot be written", matter, unwritten);
      callOff(jobName);
      return Outcome.NOTHING;
    }
    Outcome outcome = sent(job, before, document, progress);
    if (outcome == Outcome.NOTHING) nothingCame(matter);
    else if (outcome == Outcome.UNSURE) LOG.warn("result {}: not known what came out", matter);
    return outcome;
  }

  private Outcome sent(
      SheetJob job, OptionalLong before, PlainDocument document, Consumer<JobReport> progress)
      throws InterruptedException {
    Duration limit = press.times().settle().plus(SLOWEST_PAGE.multipliedBy(document.pages()));
    Deadline end = Deadline.in(limit, press.passing()::nanoTime);
    Optional<JobReport> last;
    try {
      press.within(
          end.remaining(),
          (p, deadline) -> {
            p.send(job, document.pdf(), deadline);
            return true;
          });
    } catch (DeviceException unsure) {
      LOG.warn("job {}: sending ended in {}", job.name(), unsure.getMessage());
    }
    try {
      last = Optional.of(press.within(end.remaining(), (p, d) -> p.follow(job, progress, d)));
    } catch (DeviceException notEnded) {
      LOG.warn("job {}: not seen to its end: {}", job.name(), notEnded.getMessage());
      last = calledOff(job);
    }
    return last.isEmpty() ? Outcome.UNSURE : weighed(last.get(), before, document.pages());
  }

  /** What did not end must not print later, when somebody else stands there. */
  private Optional<JobReport> calledOff(SheetJob job) throws InterruptedException {
    try {
      return Optional.of(settling.cancel(job));
    } catch (DeviceException unsure) {
      LOG.warn("job {}: not seen to be called off: {}", job.name(), unsure.getMessage());
      perhapsThere.add(job.name());
      return Optional.empty();
    }
  }

  private Outcome weighed(JobReport last, OptionalLong before, int pages)
      throws InterruptedException {
    Demands demands = press.times().demands(SIZE);
    try {
      OptionalLong after =
          settling.counterAfter(before, now -> demands.sheets(before, now).orElse(pages) >= pages);
      if (before.isPresent() && after.isEmpty()) return Outcome.UNSURE;
      return judged(last, demands.sheets(before, after), pages);
    } catch (DeviceException silent) {
      LOG.warn("job {}: no page counter: {}", last.job().name(), silent.getMessage());
      return Outcome.UNSURE;
    }
  }

  /**
   * All of it, only where that was counted and nothing that was counted says less; nothing, only
   * where it was counted.
   *
   * @param moved how many sheets the page counter has counted; empty where it cannot tell
   */
  static Outcome judged(JobReport last, OptionalLong moved, int pages) {
    OptionalInt told = told(last);
    boolean counted = moved.isPresent() || told.isPresent();
    if (!last.ended() || !counted) return Outcome.UNSURE;
    if (Verdict.succeeded(last)) {
      boolean less = moved.orElse(pages) < pages || told.orElse(pages) < pages;
      return less ? Outcome.UNSURE : Outcome.PRINTED;
    }
    boolean none = moved.orElse(0) == 0 && told.orElse(0) == 0;
    return none ? Outcome.NOTHING : Outcome.UNSURE;
  }

  private static OptionalInt told(JobReport report) {
    OptionalInt sheets = report.sheetsCompleted();
    return sheets.isPresent() ? sheets : report.impressionsCompleted();
  }

  /**
   * Which results an earlier run may have left with the printer. Until it has been asked, the books
   * are being opened and nothing is printed.
   */
  private void lookBack() throws JournalException {
    for (Entry<CustodyEvent> entry : journal.unfinished(CustodyEvents.STREAM))
      if (entry.event() instanceof CustodyEvent.ResultSent)
        perhapsThere.add(names.jobName(entry.matter()));
    lookedBack = true;
  }

  /**
   * Calls off what must not come out now that somebody else may stand there; while somebody prints,
   * later. The first time also what an earlier run has left: again, where that could not be read.
   *
   * @return whether nothing of the kind is left
   */
  public boolean clearedUp() throws InterruptedException, JournalException {
    if (!lookedBack) lookBack();
    ReentrantLock claim = press.printer().claim();
    if (perhapsThere.isEmpty()) return true;
    if (!claim.tryLock()) return false;
    try {
      for (String jobName : List.copyOf(perhapsThere)) callOff(jobName);
    } finally {
      claim.unlock();
    }
    return perhapsThere.isEmpty();
  }

  private void callOff(String jobName) throws InterruptedException {
    if (settling.clearAway(jobName)) perhapsThere.remove(jobName);
    else perhapsThere.add(jobName);
  }

  private void nothingCame(String matter) {
    try {
      write(matter, new CustodyEvent.NothingCame());
    } catch (JournalException unwritten) {
      LOG.error("result {}: that nothing came was not written: it is asked for", matter, unwritten);
    }
  }

  private void write(String matter, CustodyEvent event) throws JournalException {
    journal.write(new Batch().add(CustodyEvents.STREAM, matter, event));
  }
}
