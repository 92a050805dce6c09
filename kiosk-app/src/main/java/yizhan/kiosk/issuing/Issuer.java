package yizhan.kiosk.issuing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.DeviceException;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.IssueState.Assigned;
import yizhan.kiosk.issuing.Issued.NoJournal;
import yizhan.kiosk.issuing.Issued.NotPermitted;
import yizhan.kiosk.issuing.Issued.NotPrinted;
import yizhan.kiosk.issuing.Issued.OutcomeUnknown;
import yizhan.kiosk.issuing.Issued.Printed;
import yizhan.kiosk.issuing.Issued.SheetSpoiled;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;

/**
 * Issues one sheet of accountable paper: permit, sheet, print, settle. Each step is in the journal
 * before it is taken. Every order comes to an outcome, and none is ever tried twice.
 */
public final class Issuer {
  private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);

  private final Journal journal;
  private final Permits permits;
  private final Press press;
  private final IssueNames names;
  private final Settling settling;
  private final IssueTimes times;
  private final Clock clock;

  public Issuer(Journal journal, Permits permits, Press press, IssueNames names) {
    this.journal = journal;
    this.permits = permits;
    this.press = press;
    this.names = names;
    this.times = press.times();
    this.clock = names.clock();
    this.settling = new Settling(press);
  }

  /**
   * Issues one copy.
   *
   * @param progress told what the printer says, each time it changes
   * @return what came of it; everything that it says is in the journal
   * @throws InterruptedException when the terminal is being stopped: the journal knows how far it
   *     got
   */
  public Issued issue(IssueOrder order, Consumer<JobReport> progress) throws InterruptedException {
    ReentrantLock claim = press.printer().claim();
    // an earlier issue may still be being brought to its end
    if (!claim.tryLock(times.settle().toMillis(), TimeUnit.MILLISECONDS))
      return new NotPrinted(order.copy(), Why.PRINTER_NOT_READY);
    try {
      return begun(order, progress);
    } finally {
      claim.unlock();
    }
  }

  private Issued begun(IssueOrder order, Consumer<JobReport> progress) throws InterruptedException {
    String issue = names.nextIssue();
    try {
      return permitted(issue, order, progress);
    } catch (JournalException unwritten) {
      LOG.error("issue {} stopped: the journal cannot be written", issue, unwritten);
      return new NoJournal(order.copy());
    }
  }

  private Issued permitted(String issue, IssueOrder order, Consumer<JobReport> progress)
      throws JournalException, InterruptedException {
    String request = names.nextRequest();
    journal.append(
        issue, new IssueEvent.Requested(request, order.copy(), Optional.of(order.licence())));
    Optional<PermitAnswer> answer = permits.ask(order.permitRequest(request));
    if (answer.isEmpty())
      return new NotPrinted(order.copy(), Why.PERMIT_NOT_HEARD); // reconciled later
    return switch (answer.get()) {
      case PermitAnswer.Refused(var why) -> {
        journal.append(issue, new IssueEvent.Refused(why));
        yield new NotPermitted(order.copy(), why);
      }
      case PermitAnswer.Granted(var permit, var expires) -> {
        IssueEvent.Permitted permitted = new IssueEvent.Permitted(permit, expires);
        if (lastsLongEnough(expires))
          yield assigned(
              new Sheet(issue, permit, names.jobName(issue), order), permitted, progress);
        journal.append(issue, permitted);
        yield released(new Sheet(issue, permit, "", order), Why.PERMIT_TOO_SHORT);
      }
    };
  }

  private boolean lastsLongEnough(Instant expires) {
    return clock
        .instant()
        .plus(times.settle())
        .plus(times.cancel())
        .plus(times.permitMargin())
        .isBefore(expires);
  }

  /** Nothing is done between permit and sheet, so that both are one commit. */
  private Issued assigned(Sheet sheet, IssueEvent.Permitted permitted, Consumer<JobReport> progress)
      throws JournalException, InterruptedException {
    journal.write(
        new Batch()
            .add(sheet.issue, permitted)
            .add(sheet.issue, new IssueEvent.SheetAssigned(sheet.order.tray(), sheet.jobName)));
    OptionalLong before;
    SheetJob job;
    try {
      before = press.ask(SheetPrinter::pageCounter);
      job = press.ask((p, d) -> p.create(sheet.order.sheetOrder(sheet.jobName), d));
      times.mustBe(press.ask((p, _) -> p.identity()));
    } catch (DeviceException notReady) {
      LOG.warn("issue {}: the printer took no job: {}", sheet.issue, notReady.getMessage());
      settling.clearAway(sheet.jobName);
      return released(sheet, Why.PRINTER_NOT_READY);
    }
    try {
      journal.append(sheet.issue, new IssueEvent.Sent(job, before, step(sheet.order)));
    } catch (JournalException unwritten) {
      settling.clearAway(sheet.jobName);
      throw unwritten;
    }
    Verdict verdict = settling.printAndSettle(job, before, sheet.order, progress);
    try {
      return settled(sheet, verdict);
    } catch (JournalException unwritten) {
      // paper may lie there: whoever is told "nothing was begun" would be lied to
      LOG.error("issue {}: its outcome could not be written down", sheet.issue, unwritten);
      return new OutcomeUnknown(sheet.order.copy(), sheet.issue);
    }
  }

  private OptionalInt step(IssueOrder order) {
    SheetSize size = order.copy().size();
    return times.profile().map(p -> p.counterStep(size)).orElse(OptionalInt.empty());
  }

  private Issued settled(Sheet sheet, Verdict verdict) throws JournalException {
    return switch (verdict) {
      case Verdict.Good(var evidence) -> {
        journal.write(
            Settling.good(
                sheet.issue, evidence, sheet.order.copy(), sheet.report(Outcome.PRINTED)));
        yield new Printed(sheet.order.copy(), sheet.permit, sheet.issue, clock.instant());
      }
      case Verdict.Nothing _ -> released(sheet, Why.JOB_FAILED);
      case Verdict.Spoiled _ -> {
        journal.append(sheet.issue, new IssueEvent.Spoiled(Why.JAM), sheet.report(Outcome.SPOILED));
        yield new SheetSpoiled(sheet.order.copy(), sheet.issue);
      }
      case Verdict.Open(var missing) -> {
        LOG.error("issue {}: outcome unknown, missing {}", sheet.issue, missing);
        IssueEvent.Unknown unknown = new IssueEvent.Unknown(missing);
        journal.write(Alerts.unknown(sheet.issue, unknown, sheet.assigned(), clock.instant()));
        yield new OutcomeUnknown(sheet.order.copy(), sheet.issue);
      }
    };
  }

  private Issued released(Sheet sheet, Why why) throws JournalException {
    journal.append(sheet.issue, new IssueEvent.Released(why), sheet.report(Outcome.RELEASED));
    return new NotPrinted(sheet.order.copy(), why);
  }

  /** What is known of the sheet under way. */
  private record Sheet(String issue, String permit, String jobName, IssueOrder order) {
    Assigned assigned() {
      return new Assigned(permit, order.copy(), order.tray(), jobName);
    }

    Optional<SheetReport> report(Outcome outcome) {
      return Optional.of(new SheetReport(permit, outcome, jobName));
    }
  }
}
