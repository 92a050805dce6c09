package yizhan.kiosk.issuing;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issuing.Observed.Tear;

/** From sending a document to knowing, as far as it can be known, what became of its sheet. */
final class Settling {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final int COUNTER_LOOKS = 50;

  private final Press press;
  private final IssueTimes times;

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
    AtomicReference<Tear> tear = new AtomicReference<>(Tear.NONE);
    try {
      last =
          press.within(
              settled.remaining(),
              (p, deadline) ->
                  p.follow(
                      job,
                      report -> {
                        if (report.state() == State.STOPPED)
                          tear.accumulateAndGet(tear(p), Tear::or);
                        progress.accept(report);
                      },
                      deadline));
    } catch (DeviceException notEnded) {
      LOG.warn("job {}: not seen to its end: {}", job.name(), notEnded.getMessage());
      last = callOff(job, last);
    }
    try {
      return judge(last, before, size, tear.get());
    } catch (DeviceException silent) {
      LOG.warn("job {}: no page counter: {}", job.name(), silent.getMessage());
      Observed seen = new Observed(last, before, OptionalLong.empty(), tear.get().or(Tear.PERHAPS));
      return Verdict.of(seen, times.demands(size));
    }
  }

  /**
   * What became of a sheet whose job is over.
   *
   * @param seen of its being torn, while it was printed
   */
  Verdict judge(JobReport last, OptionalLong before, SheetSize size, Tear seen)
      throws DeviceException, InterruptedException {
    Demands demands = times.demands(size);
    OptionalLong after = counterAfter(before, demands);
    boolean completed = last.state() == State.COMPLETED;
    Tear tear = completed ? seen : seen.or(press.ask((p, _) -> tear(p)));
    return Verdict.of(new Observed(last, before, after, tear), demands);
  }

  private Tear tear(SheetPrinter asked) {
    return Tear.of(asked.status(Deadline.in(times.printerAnswer())));
  }

  /** Nothing that failed may print later: an empty job that was left behind is cancelled. */
  void clearAway(String jobName) throws InterruptedException {
    try {
      Optional<JobReport> left = press.ask((p, deadline) -> p.find(jobName, deadline));
      if (left.isPresent() && !left.get().ended()) callOff(left.get().job(), left.get());
    } catch (DeviceException gone) {
      LOG.warn("job {}: could not be looked for: {}", jobName, gone.getMessage());
    }
  }

  private JobReport callOff(SheetJob job, JobReport last) throws InterruptedException {
    try {
      JobReport cancelled = press.within(times.cancel(), (p, deadline) -> p.cancel(job, deadline));
      if (cancelled.ended()) return cancelled;
      return press.within(times.cancel(), (p, deadline) -> p.follow(job, _ -> {}, deadline));
    } catch (DeviceException unsure) {
      LOG.warn("job {}: not seen to be called off: {}", job.name(), unsure.getMessage());
      return last;
    }
  }

  /**
   * Counters move late, and some in two steps: one that has not moved as far as a sheet moves it is
   * only believed after the time it may lag.
   */
  private OptionalLong counterAfter(OptionalLong before, Demands demands)
      throws DeviceException, InterruptedException {
    if (before.isEmpty()) return before;
    long until = press.passing().nanoTime() + times.counterLag().toNanos();
    OptionalLong now = press.ask(SheetPrinter::pageCounter);
    while (demands.counter(before, now) != Verdict.Count.ONE
        && press.passing().nanoTime() - until < 0) {
      press.passing().pause(times.counterLag().dividedBy(COUNTER_LOOKS));
      now = press.ask(SheetPrinter::pageCounter);
    }
    return now;
  }
}
