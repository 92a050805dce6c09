package yizhan.kiosk.issuing;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.DeviceThread;

/** From sending a document to knowing, as far as it can be known, what became of its sheet. */
final class Settling {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final int COUNTER_LOOKS = 50;

  private final DeviceThread<SheetPrinter> printer;
  private final IssueTimes times;

  Settling(DeviceThread<SheetPrinter> printer, IssueTimes times) {
    this.printer = printer;
    this.times = times;
  }

  /** Sends the document once, and follows the job to its end; both within the one settle time. */
  Verdict printAndSettle(
      SheetJob job, OptionalLong before, IssueOrder order, Consumer<JobReport> progress)
      throws InterruptedException {
    Deadline settled = Deadline.in(times.settle());
    try {
      printer.call(
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
    return settle(job, before, order.copy().size(), progress, settled);
  }

  /** One that does not end is cancelled and then judged. */
  private Verdict settle(
      SheetJob job,
      OptionalLong before,
      SheetSize size,
      Consumer<JobReport> progress,
      Deadline settled)
      throws InterruptedException {
    JobReport last =
        new JobReport(job, State.PENDING, Set.of(), OptionalInt.empty(), OptionalInt.empty());
    AtomicBoolean torn = new AtomicBoolean();
    try {
      last =
          printer.call(
              settled.remaining(),
              (p, deadline) ->
                  p.follow(
                      job,
                      report -> {
                        if (report.state() == State.STOPPED && tearsPaper(p)) torn.set(true);
                        progress.accept(report);
                      },
                      deadline));
    } catch (DeviceException notEnded) {
      LOG.warn("job {}: not seen to its end: {}", job.name(), notEnded.getMessage());
      last = callOff(job, last);
    }
    Demands demands = times.demands(size);
    Verdict verdict = Verdict.of(last, before, counterAfter(last, before, demands), demands);
    return verdict instanceof Verdict.Nothing && torn.get() ? new Verdict.Spoiled() : verdict;
  }

  /** A sheet that is stuck, or torn out by the door, has left its tray; no counter tells of it. */
  private boolean tearsPaper(SheetPrinter stopped) {
    DeviceStatus status = stopped.status(Deadline.in(times.printerAnswer()));
    return status.has(Kind.JAM) || status.has(Kind.COVER_OPEN);
  }

  /** Nothing that failed may print later: an empty job that was left behind is cancelled. */
  void clearAway(String jobName) throws InterruptedException {
    try {
      Optional<JobReport> left =
          printer.call(times.printerAnswer(), (p, deadline) -> p.find(jobName, deadline));
      if (left.isPresent() && !left.get().ended()) callOff(left.get().job(), left.get());
    } catch (DeviceException gone) {
      LOG.warn("job {}: could not be looked for: {}", jobName, gone.getMessage());
    }
  }

  private JobReport callOff(SheetJob job, JobReport last) throws InterruptedException {
    try {
      JobReport cancelled = printer.call(times.cancel(), (p, deadline) -> p.cancel(job, deadline));
      if (cancelled.ended()) return cancelled;
      return printer.call(times.cancel(), (p, deadline) -> p.follow(job, _ -> {}, deadline));
    } catch (DeviceException unsure) {
      LOG.warn("job {}: not seen to be called off: {}", job.name(), unsure.getMessage());
      return last;
    }
  }

  /**
   * Counters move late, and some in two steps: one that has not moved as far as a sheet moves it is
   * only believed after the time it may lag.
   */
  OptionalLong counterAfter(OptionalLong before, Demands demands)
      throws DeviceException, InterruptedException {
    if (before.isEmpty()) return before;
    long lag = times.counterLag().toNanos();
    long until = System.nanoTime() + lag;
    OptionalLong now = printer.call(times.printerAnswer(), SheetPrinter::pageCounter);
    while (demands.counter(before, now) != Verdict.Count.ONE && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(lag / COUNTER_LOOKS);
      if (Thread.interrupted()) throw new InterruptedException();
      now = printer.call(times.printerAnswer(), SheetPrinter::pageCounter);
    }
    return now;
  }

  private OptionalLong counterAfter(JobReport report, OptionalLong before, Demands demands)
      throws InterruptedException {
    try {
      return counterAfter(before, demands);
    } catch (DeviceException silent) {
      LOG.warn("job {}: no page counter: {}", report.job().name(), silent.getMessage());
      return OptionalLong.empty();
    }
  }
}
