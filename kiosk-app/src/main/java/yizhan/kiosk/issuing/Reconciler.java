package yizhan.kiosk.issuing;

import java.time.Duration;
import java.util.HashMap;
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
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.IssueState.Assigned;
import yizhan.kiosk.issue.MissingEvidence;
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

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private final Journal journal;
  private final BackOffice office;
  private final Press press;
  private final IssueTimes times;
  private final Settling settling;

  /** Requests that had not arrived when they were last looked for. */
  private final Map<String, Look> looks = new HashMap<>();

  /** Issues of an unknown outcome whose job was seen to be over: from them no paper comes. */
  private final Set<String> gone = new HashSet<>();

  public Reconciler(Journal journal, BackOffice office, Press press) {
    this.journal = journal;
    this.office = office;
    this.press = press;
    this.times = press.times();
    this.settling = new Settling(press);
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
    press.printer().claim().lockInterruptibly();
    try {
      Map<String, IssueState> issues = journal.unfinishedIssues();
      gone.retainAll(issues.keySet());
      int open = 0;
      for (Map.Entry<String, IssueState> issue : issues.entrySet())
        if (!finish(issue.getKey(), issue.getValue())) open++;
      return open == 0 ? new Open(0, 0) : new Open(open, paper());
    } finally {
      press.printer().claim().unlock();
    }
  }

  private int paper() throws JournalException {
    return (int)
        journal.unfinishedIssues().entrySet().stream()
            .filter(issue -> mayPrint(issue.getKey(), issue.getValue()))
            .count();
  }

  private boolean mayPrint(String issue, IssueState state) {
    return state instanceof IssueState.Sent
        || (state instanceof IssueState.Unknown && !gone.contains(issue));
  }

  private boolean finish(String issue, IssueState state)
      throws JournalException, InterruptedException {
    try {
      switch (state) {
        case IssueState.Requested(var request, _) -> {
          return requested(issue, request);
        }
        case IssueState.Permitted(var permit, _) -> release(issue, permit, "");
        case Assigned sheet -> {
          var _ = over(sheet.jobName());
          release(issue, sheet.permitId(), sheet.jobName());
        }
        case IssueState.Sent sent -> sent(issue, sent);
        case IssueState.Unknown(var sheet, _) -> unknown(issue, sheet);
        case IssueState.Fresh _, IssueState.Settled _, IssueState.Ended _ -> {}
      }
      return true;
    } catch (BackOfficeException | DeviceException later) {
      LOG.warn("issue {} stays open: {}", issue, later.getMessage());
      return false;
    }
  }

  /** Staff will settle it; until they have, and after, nothing of it may print any more. */
  private void unknown(String issue, Assigned sheet) throws DeviceException, InterruptedException {
    if (gone.contains(issue)) return;
    var _ = over(sheet.jobName());
    gone.add(issue);
  }

  /** What the printer says of a job that is over now; empty when it knows none of this name. */
  private Optional<JobReport> over(String jobName) throws DeviceException, InterruptedException {
    Optional<JobReport> found = find(jobName);
    return found.isPresent() && !found.get().ended()
        ? Optional.of(settling.cancel(found.get().job()))
        : found;
  }

  private Optional<JobReport> find(String jobName) throws DeviceException, InterruptedException {
    return press.ask((p, deadline) -> p.find(jobName, deadline));
  }

  /**
   * "Never arrived" means up to now: a request may still be on its way, or wait in a queue there,
   * so it is looked for, ever more rarely, until none can come any more. A permit that came later
   * would bind its copy and nobody would know of it.
   */
  private boolean requested(String issue, String request)
      throws JournalException, BackOfficeException {
    long now = press.passing().nanoTime();
    Look look = looks.getOrDefault(issue, new Look(now, now));
    if (now < look.next()) return false;
    Optional<PermitAnswer> answer = office.permitFor(request);
    if (answer.isEmpty() && now - look.since() < times.arrival().toNanos()) {
      looks.put(issue, look.after(now));
      return false;
    }
    looks.remove(issue);
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
    Optional<JobReport> job = find(sent.sheet().jobName());
    // the counter is the whole printer's: once another job was sent it proves nothing of this one
    boolean alone = !journal.othersSentSince(issue);
    OptionalLong before = alone ? sent.counterBefore() : OptionalLong.empty();
    Verdict verdict =
        job.isPresent()
            ? settling.settleLater(job.get(), before, paper(sent.sheet()))
            : new Verdict.Open(List.of(MissingEvidence.JOB_MEMORY));
    Assigned sheet = sent.sheet();
    switch (verdict) {
      case Verdict.Good(var evidence) ->
          journal.write(
              Settling.good(issue, evidence, sheet.copy(), report(sheet, Outcome.PRINTED)));
      case Verdict.Nothing _ -> release(issue, sheet.permitId(), sheet.jobName());
      case Verdict.Spoiled _ ->
          journal.append(
              issue, new IssueEvent.Spoiled(Why.TERMINAL_STOPPED), report(sheet, Outcome.SPOILED));
      case Verdict.Open(var missing) ->
          journal.write(
              Alerts.unknown(
                  issue, new IssueEvent.Unknown(missing), sheet, press.passing().instant()));
    }
  }

  private static Settling.Paper paper(Assigned sheet) {
    return new Settling.Paper(sheet.copy().size(), sheet.tray());
  }

  private void release(String issue, String permit, String jobName) throws JournalException {
    SheetReport report = new SheetReport(permit, Outcome.RELEASED, jobName);
    journal.append(issue, new IssueEvent.Released(Why.TERMINAL_STOPPED), Optional.of(report));
  }

  private static Optional<SheetReport> report(Assigned sheet, Outcome outcome) {
    return Optional.of(new SheetReport(sheet.permitId(), outcome, sheet.jobName()));
  }

  /** When a request was looked for first, and when it will be again, in the press's time. */
  private record Look(long since, long next) {
    Look after(long now) {
      return new Look(since, now + Math.max(now - since, FIRST_PAUSE.toNanos()));
    }
  }
}
