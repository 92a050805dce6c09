package yizhan.config.bench;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;

/** Prints one page after the other on plain paper, and leaves none behind in the printer. */
final class PlainPage {
  /** Reasons under which "completed" means completed (RFC 8011, 5.3.8). */
  private static final Set<String> SUCCESS =
      Set.of("none", "job-completed-successfully", "job-printed-successfully");

  private final SheetPrinter printer;
  private final Operator operator;
  private final PageLog log;
  private final TrialTimes times;
  private final LongSupplier nanoTime;

  /**
   * @param log what keeps the pages in mind
   * @param nanoTime what tells the time, as {@link System#nanoTime} does
   */
  PlainPage(
      SheetPrinter printer,
      Operator operator,
      PageLog log,
      TrialTimes times,
      LongSupplier nanoTime) {
    this.printer = printer;
    this.operator = operator;
    this.log = log;
    this.times = times;
    this.nanoTime = nanoTime;
  }

  /** A page that was printed, and what was said of it. */
  record Printed(SheetJob job, JobReport last, CounterWatch.Movement moved) {}

  /** Prints one; whatever the counter counted of it is kept in mind, also when it failed. */
  Printed print(TraySettings tray, String jobName, byte[] page) throws DeviceException, TrialOver {
    String size = tray.size().name();
    operator.hears(Phrase.of("trial.printing", size, tray.name()));
    OptionalLong before = printer.pageCounter(answer());
    SheetJob job = printer.create(new SheetOrder(jobName, tray.size(), tray.name()), answer());
    JobReport last;
    try {
      Deadline printed = Deadline.in(times.print(), nanoTime);
      printer.send(job, page, printed);
      last = printer.follow(job, _ -> {}, printed);
    } catch (DeviceException failed) {
      try {
        takeBack(job, failed);
      } catch (TrialOver left) {
        countedAfter(left, jobName, before);
        throw left;
      }
      countedAfter(failed, jobName, before);
      throw failed;
    }
    CounterWatch.Movement moved = counted(jobName, before);
    boolean completed =
        last.state() == JobReport.State.COMPLETED && SUCCESS.containsAll(last.reasons());
    if (!completed)
      throw new TrialOver("trial.not-printed", size, last.state() + " " + last.reasons());
    return new Printed(job, last, moved);
  }

  /** Keeps in mind what came out all the same; what failed first is what is told. */
  private void countedAfter(Exception failed, String jobName, OptionalLong before) {
    try {
      var _ = counted(jobName, before);
    } catch (DeviceException | TrialOver too) {
      failed.addSuppressed(too);
    }
  }

  private CounterWatch.Movement counted(String jobName, OptionalLong before)
      throws DeviceException, TrialOver {
    operator.hears(Phrase.of("trial.counting"));
    CounterWatch.Movement moved = new CounterWatch(printer, times, nanoTime).since(before);
    if (moved.step().isPresent()) {
      int pages = moved.step().getAsInt();
      if (pages < 0) throw new TrialOver("trial.counter-backwards");
      if (!log.printed(jobName, pages)) throw new TrialOver("trial.page-not-kept");
    }
    return moved;
  }

  /** A page that was given up must not come out later, when blanks lie there again. */
  private void takeBack(SheetJob job, DeviceException because) throws TrialOver {
    try {
      JobReport left = printer.cancel(job, answer());
      if (!left.ended()) left = printer.follow(job, _ -> {}, answer());
    } catch (DeviceException still) {
      because.addSuppressed(still);
      throw new TrialOver("trial.job-left", job.name());
    }
  }

  private Deadline answer() {
    return Deadline.in(times.answer(), nanoTime);
  }
}
