package yizhan.kiosk.issuing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.IssueState.Assigned;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;

/**
 * After a stop, brings each unfinished issue to an end: asks back office and printer what they know
 * of it, prints nothing, and leaves to staff what cannot be known. Runs while nothing is being
 * issued.
 */
public final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  private final Journal journal;
  private final BackOffice office;
  private final DeviceThread<SheetPrinter> printer;
  private final IssueTimes times;

  public Reconciler(
      Journal journal, BackOffice office, DeviceThread<SheetPrinter> printer, IssueTimes times) {
    this.journal = journal;
    this.office = office;
    this.printer = printer;
    this.times = times;
  }

  /**
   * Goes through all issues once.
   *
   * @return how many stay unfinished because somebody could not be asked; try again later
   */
  public int reconcile() throws JournalException, InterruptedException {
    return reconcile(journal.issues());
  }

  /** The same for the issues given, none of which may be under way. */
  int reconcile(Map<String, IssueState> issues) throws JournalException, InterruptedException {
    int open = 0;
    for (Map.Entry<String, IssueState> issue : issues.entrySet()) {
      try {
        finish(issue.getKey(), issue.getValue());
      } catch (BackOfficeException | DeviceException later) {
        LOG.warn("issue {} stays open: {}", issue.getKey(), later.getMessage());
        open++;
      }
    }
    return open;
  }

  private void finish(String issue, IssueState state)
      throws JournalException, BackOfficeException, DeviceException, InterruptedException {
    switch (state) {
      case IssueState.Requested(var request, _) -> requested(issue, office.permitFor(request));
      case IssueState.Permitted(var permit, _) -> release(issue, permit, "");
      case Assigned sheet -> {
        Optional<JobReport> job = find(sheet.jobName());
        if (job.isPresent() && !job.get().ended()) cancel(job.get().job());
        release(issue, sheet.permitId(), sheet.jobName());
      }
      case IssueState.Sent sent -> sent(issue, sent);
      case IssueState.Fresh _, IssueState.Settled _, IssueState.Unknown _, IssueState.Ended _ -> {}
    }
  }

  private void requested(String issue, Optional<PermitAnswer> answer) throws JournalException {
    if (answer.isEmpty()) {
      journal.append(issue, new IssueEvent.Released(Why.PERMIT_NOT_HEARD));
      return;
    }
    switch (answer.get()) {
      case PermitAnswer.Refused(var why) -> journal.append(issue, new IssueEvent.Refused(why));
      case PermitAnswer.Granted(var permit, var expires) -> {
        journal.append(issue, new IssueEvent.Permitted(permit, expires));
        release(issue, permit, "");
      }
    }
  }

  private void sent(String issue, IssueState.Sent sent)
      throws JournalException, DeviceException, InterruptedException {
    Optional<JobReport> found = find(sent.sheet().jobName());
    JobReport job =
        found.isPresent() && !found.get().ended() ? cancel(found.get().job()) : found.orElse(null);
    OptionalLong counter = printer.call(times.printerAnswer(), SheetPrinter::pageCounter);
    Verdict verdict =
        job == null
            ? new Verdict.Open(List.of("the printer does not know the job any more"))
            : Verdict.of(job, sent.counterBefore(), counter);
    Assigned sheet = sent.sheet();
    switch (verdict) {
      case Verdict.Good(var evidence) ->
          journal.append(issue, new IssueEvent.Settled(evidence), report(sheet, Outcome.PRINTED));
      case Verdict.Nothing _ -> release(issue, sheet.permitId(), sheet.jobName());
      case Verdict.Spoiled _ ->
          journal.append(
              issue, new IssueEvent.Spoiled(Why.TERMINAL_STOPPED), report(sheet, Outcome.SPOILED));
      case Verdict.Open(var missing) ->
          journal.append(issue, new IssueEvent.Unknown(missing), report(sheet, Outcome.UNKNOWN));
    }
  }

  private Optional<JobReport> find(String jobName) throws DeviceException, InterruptedException {
    return printer.call(times.printerAnswer(), (p, deadline) -> p.find(jobName, deadline));
  }

  private JobReport cancel(SheetJob job) throws DeviceException, InterruptedException {
    JobReport report = printer.call(times.cancel(), (p, deadline) -> p.cancel(job, deadline));
    return report.ended()
        ? report
        : printer.call(times.cancel(), (p, deadline) -> p.follow(job, _ -> {}, deadline));
  }

  private void release(String issue, String permit, String jobName) throws JournalException {
    SheetReport report = new SheetReport(permit, Outcome.RELEASED, jobName);
    journal.append(issue, new IssueEvent.Released(Why.TERMINAL_STOPPED), Optional.of(report));
  }

  private static Optional<SheetReport> report(Assigned sheet, Outcome outcome) {
    return Optional.of(new SheetReport(sheet.permitId(), outcome, sheet.jobName()));
  }
}
