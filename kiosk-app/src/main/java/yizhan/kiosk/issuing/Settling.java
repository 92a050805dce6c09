package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issuing.Observed.Tear;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.SheetReport;

/** From sending a document to knowing, as far as it can be known, what became of its sheet. */
final class Settling {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final int COUNTER_LOOKS = 50;

  /** How long a document may be under way after its sender has stopped. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(3);

  private final Press press;
  private final IssueTimes times;

  /** Of what size a sheet is, and from which tray. */
  record Paper(SheetSize size, String tray) {
    static Paper of(IssueOrder order) {
      return new Paper(order.copy().size(), order.tray());
    }
  }

  Settling(Press press) {
    this.press = press;
    this.times = press.times();
  }

  /** Sends the document once, and follows the job to its end; both within the one settle time. */
  Verdict printAndSettle(
      SheetJob job, OptionalLong before, IssueOrder order, Consumer<JobReport> progress)
      throws InterruptedException {
    Deadline settled = Deadline.in(times.settle(), press.passing()::nanoTime);
    try {
      press.within(
          settled.remaining(),
          (p, deadline) -> {
            p.send(job, order.pdf(), deadline);
            return true;
          });
    } catch (DeviceException unsure) {
      LOG.warn(
          "job {}: sending ended in {}",
          job.name(),
          unsure.getMessage()); // paper may move all the same
    }
    return settle(job, before, Paper.of(order), progress, settled);
  }

  /** One that does not end is cancelled and then judged. */
  private Verdict settle(
      SheetJob job,
      OptionalLong before,
      Paper paper,
      Consumer<JobReport> progress,
      Deadline settled)
      throws InterruptedException {
    Watch watch = new Watch(job);
    JobReport last;
    try {
      last = follow(job, watch, progress, settled);
    } catch (DeviceException notEnded) {
      LOG.warn("job {}: not seen to its end: {}", job.name(), notEnded.getMessage());
      last = callOff(job, watch.last);
      if (last.ended() && watch.empty()) return new Verdict.Nothing();
    }
    try {
      return judge(last, before, paper, watch.tear);
    } catch (DeviceException silent) {
      LOG.warn("job {}: no page counter: {}", job.name(), silent.getMessage());
      OptionalLong untold = OptionalLong.empty();
      Observed seen = new Observed(last, before, untold, watch.tear.or(Tear.PERHAPS), false);
      return Verdict.of(seen, times.demands(paper.size()));
    }
  }

  /**
   * What became of the sheet of a job that an earlier run of the terminal has sent. One that still
   * prints may finish: that is known better than what was called off in the middle.
   *
   * @throws DeviceException when nobody can be asked now
   */
  Verdict settleLater(JobReport found, OptionalLong before, Paper paper)
      throws DeviceException, InterruptedException {
    Watch watch = new Watch(found.job());
    watch.see(found, Tear.NONE);
    if (watch.empty()) awaitDocument(watch);
    if (watch.empty()) {
      var _ = cancel(found.job());
      return new Verdict.Nothing();
    }
    JobReport last = watch.last.ended() ? watch.last : followOrCancel(found.job(), watch);
    return judge(last, before, paper, watch.tear);
  }

  /** What was under way when the terminal stopped may still arrive. */
  private void awaitDocument(Watch watch) throws InterruptedException {
    try {
      Deadline arrived = Deadline.in(UNDER_WAY, press.passing()::nanoTime);
      var _ = follow(watch.last.job(), watch, _ -> {}, arrived);
    } catch (DeviceException notEnded) {
      LOG.info("job {}: {}", watch.last.job().name(), notEnded.getMessage());
    }
  }

  private JobReport followOrCancel(SheetJob job, Watch watch)
      throws DeviceException, InterruptedException {
    Deadline settled = Deadline.in(times.settle(), press.passing()::nanoTime);
    try {
      return follow(job, watch, _ -> {}, settled);
    } catch (DeviceException notEnded) {
      LOG.warn("job {}: not seen to its end: {}", job.name(), notEnded.getMessage());
      return cancel(job);
    }
  }

  private JobReport follow(
      SheetJob job, Watch watch, Consumer<JobReport> progress, Deadline settled)
      throws DeviceException, InterruptedException {
    return press.within(
        settled.remaining(),
        (p, deadline) ->
            p.follow(
                job,
                report -> {
                  watch.see(report, report.state() == State.STOPPED ? tear(p) : Tear.NONE);
                  progress.accept(report);
                },
                deadline));
  }

  /** Cancels a job and sees it to its end. */
  JobReport cancel(SheetJob job) throws DeviceException, InterruptedException {
    JobReport cancelled = press.within(times.cancel(), (p, deadline) -> p.cancel(job, deadline));
    return cancelled.ended()
        ? cancelled
        : press.within(times.cancel(), (p, deadline) -> p.follow(job, _ -> {}, deadline));
  }

  /**
   * What became of a sheet whose job is over.
   *
   * @param seen of its being torn, while it was printed
   */
  Verdict judge(JobReport last, OptionalLong before, Paper paper, Tear seen)
      throws DeviceException, InterruptedException {
    Demands demands = times.demands(paper.size());
    OptionalLong after =
        counterAfter(before, now -> demands.counter(before, now) == Verdict.Count.ONE);
    boolean completed = last.state() == State.COMPLETED;
    Tear tear = completed ? seen : seen.or(press.ask((p, _) -> tear(p)));
    boolean told = !completed || !demands.tray() || tells(paper.tray());
    return Verdict.of(new Observed(last, before, after, tear, told), demands);
  }

  /** Whether the printer says how full this tray is, as it did when it was measured. */
  private boolean tells(String tray) throws InterruptedException {
    try {
      return press.ask(SheetPrinter::trays).stream()
          .anyMatch(told -> told.name().equals(tray) && told.level().isPresent());
    } catch (DeviceException silent) {
      LOG.warn("nothing was told of {}: {}", tray, silent.getMessage());
      return false;
    }
  }

  private Tear tear(SheetPrinter asked) {
    return Tear.of(asked.status(Deadline.in(times.printerAnswer())));
  }

  /** A good sheet lies in the output: what is written of that, in one commit. */
  static Batch good(
      String issue, List<Evidence> evidence, Copy copy, Optional<SheetReport> report) {
    Batch batch =
        new Batch()
            .add(issue, new IssueEvent.Settled(evidence))
            .add(CustodyEvents.STREAM, issue, new CustodyEvent.CameOut(copy));
    report.ifPresent(told -> batch.tell(issue, told));
    return batch;
  }

  /**
   * Nothing that failed may print later: a job that was left behind is cancelled.
   *
   * @return whether it is known to be over
   */
  boolean clearAway(String jobName) throws InterruptedException {
    try {
      Optional<JobReport> left = press.ask((p, deadline) -> p.find(jobName, deadline));
      return left.isEmpty() || left.get().ended() || callOff(left.get().job(), left.get()).ended();
    } catch (DeviceException gone) {
      LOG.warn("job {}: could not be looked for: {}", jobName, gone.getMessage());
      return false;
    }
  }

  private JobReport callOff(SheetJob job, JobReport last) throws InterruptedException {
    try {
      return cancel(job);
    } catch (DeviceException unsure) {
      LOG.warn("job {}: not seen to be called off: {}", job.name(), unsure.getMessage());
      return last;
    }
  }

  /**
   * Counters move late, and some in two steps: one that has not moved far enough is only believed
   * after the time it may lag.
   */
  OptionalLong counterAfter(OptionalLong before, Predicate<OptionalLong> enough)
      throws DeviceException, InterruptedException {
    if (before.isEmpty()) return before;
    long until = press.passing().nanoTime() + times.counterLag().toNanos();
    OptionalLong now = press.ask(SheetPrinter::pageCounter);
    while (!enough.test(now) && press.passing().nanoTime() - until < 0) {
      press.passing().pause(times.counterLag().dividedBy(COUNTER_LOOKS));
      now = press.ask(SheetPrinter::pageCounter);
    }
    return now;
  }

  /** What was seen of a job while it was followed, on the device's thread. */
  private static final class Watch {
    /** Reasons of a job that waits for its document (RFC 8011, 5.3.8): it has nothing to print. */
    private static final Set<String> EMPTY = Set.of("job-incoming", "job-data-insufficient");

    private volatile JobReport last;
    private volatile Tear tear = Tear.NONE;

    Watch(SheetJob job) {
      this.last =
          new JobReport(job, State.PENDING, Set.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    void see(JobReport report, Tear torn) {
      last = report;
      tear = tear.or(torn);
    }

    /** Whether it had no document when it was seen last; then none can come any more. */
    boolean empty() {
      boolean waits = last.state() == State.PENDING || last.state() == State.HELD;
      return waits && last.reasons().stream().anyMatch(EMPTY::contains);
    }
  }
}
