package yizhan.kiosk.issuing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
  private final Settling settling;

  /** Requests that had not arrived when they were looked for last time. */
  private Set<String> notArrived = Set.of();

  public Reconciler(
      Journal journal, BackOffice office, DeviceThread<SheetPrinter> printer, IssueTimes times) {
    this.journal = journal;
    this.office = office;
    this.printer = printer;
    this.times = times;
    this.settling = new Settling(printer, times);
  }

  /**
   * What stays unfinished because somebody could not be asked; try again later.
   *
   * @param paper of these, paper may still come
   */
  public record Open(int issues, int paper) {}

  /**
   * Goes through the unfinished issues once. Waits for the printer until nothing is being issued.
   */
  public Open reconcile() throws JournalException, InterruptedException {
    printer.claim().lockInterruptibly();
    try {
      Map<String, IssueState> issues = journal.unfinishedIssues();
      Set<String> again = new HashSet<>();
      int open = 0;
      for (Map.Entry<String, IssueState> issue : issues.entrySet())
        if (!finish(issue.getKey(), issue.getValue(), again)) open++;
      notArrived = Set.copyOf(again);
      return open == 0 ? new Open(0, 0) : new Open(open, paper());
    } finally {
      printer.claim().unlock();
    }
  }

  private int paper() throws JournalException {
    return (int)
        journal.unfinishedIssues().values().stream()
            .filter(IssueState.Sent.class::isInstance)
            .count();
  }

  private boolean finish(String issue, IssueState state, Set<String> again)
      throws JournalException, InterruptedException {
    try {
      if (state instanceof IssueState.Requested(var request, _))
        return requested(issue, office.permitFor(request), again);
      finish(issue, state);
      return true;
    } catch (BackOfficeException | DeviceException later) {
      LOG.warn("issue {} stays open: {}", issue, later.getMessage());
      return false;
    }
  }

  private void finish(String issue, IssueState state)
      throws JournalException, DeviceException, InterruptedException {
    switch (state) {
      case IssueState.Permitted(var permit, _) -> release(issue, permit, "");
      case Assigned sheet -> {
        Optional<JobReport> job = find(sheet.jobName());
        if (job.isPresent() && !job.get().ended()) cancel(job.get().job());
        release(issue, sheet.permitId(), sheet.jobName());
      }
      case IssueState.Sent sent -> sent(issue, sent);
      case IssueState.Requested _,
          IssueState.Fresh _,
          IssueState.Settled _,
          IssueState.Unknown _,
          IssueState.Ended _ -> {}
    }
  }

  /**
   * "Never arrived" means up to now: it may still be on its way, so it is believed the second time.
   */
  private boolean requested(String issue, Optional<PermitAnswer> answer, Set<String> again)
      throws JournalException {
    if (answer.isEmpty() && !notArrived.contains(issue)) {
      again.add(issue);
      return false;
    }
    if (answer.isEmpty()) {
      journal.append(issue, new IssueEvent.Released(Why.PERMIT_NOT_HEARD));
      return true;
    }
    switch (answer.get()) {
      case PermitAnswer.Refused(var why) -> journal.append(issue, new IssueEvent.Refused(why));
      case PermitAnswer.Granted(var permit, var expires) -> {
        journal.append(issue, new IssueEvent.Permitted(permit, expires));
        release(issue, permit, "");
      }
    }
    return true;
  }

  private void sent(String issue, IssueState.Sent sent)
      throws JournalException, DeviceException, InterruptedException {
    Optional<JobReport> found = find(sent.sheet().jobName());
    JobReport job =
        found.isPresent() && !found.get().ended() ? cancel(found.get().job()) : found.orElse(null);
    // the counter is the whole printer's: once another job was sent it proves nothing of this one
    boolean alone = !journal.othersSentSince(issue);
    OptionalLong before = alone ? sent.counterBefore() : OptionalLong.empty();
    Demands demands = times.demands(sent.sheet().copy().size());
    OptionalLong counter = settling.counterAfter(before, demands);
    Verdict verdict =
        job == null
            ? new Verdict.Open(List.of("the printer does not know the job any more"))
            : Verdict.of(job, before, counter, demands);
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
