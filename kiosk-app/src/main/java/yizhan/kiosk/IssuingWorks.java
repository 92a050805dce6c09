package yizhan.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Terminal;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.issuing.IssueTimes;
import yizhan.kiosk.issuing.Issuer;
import yizhan.kiosk.issuing.JournalWatch;
import yizhan.kiosk.issuing.Outbox;
import yizhan.kiosk.issuing.Passing;
import yizhan.kiosk.issuing.Permits;
import yizhan.kiosk.issuing.PlainPress;
import yizhan.kiosk.issuing.Press;
import yizhan.kiosk.issuing.Reconciler;
import yizhan.kiosk.issuing.Recovery;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;

/** What concerns issuing: the journal and all who write of issues in it, wired by hand. */
final class IssuingWorks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IssuingWorks.class);

  private final Journal journal;
  private final Outbox outbox;
  private final IssueNames names;
  private final Issuer issuer;
  private final PlainPress plainPress;
  private final Recovery recovery;
  private final JournalWatch watch;

  /** Opens the journal and nothing else. */
  IssuingWorks(
      Terminal terminal, BackOffice office, DeviceThread<SheetPrinter> printer, Clock clock) {
    journal = Journal.open(terminal.journalFolder(), clock);
    outbox = new Outbox(journal, office);
    names = new IssueNames(terminal.identity().terminalId(), clock, new SecureRandom());
    Press press = new Press(printer, times(terminal), Passing.REAL);
    issuer = new Issuer(journal, new Permits(office), press, names);
    plainPress = new PlainPress(journal, press, names);
    recovery = new Recovery(journal, new Reconciler(journal, office, press), plainPress::clearedUp);
    watch = new JournalWatch(journal, terminal.journalFolder(), office, clock);
  }

  Journal journal() {
    return journal;
  }

  IssueNames names() {
    return names;
  }

  Issuer issuer() {
    return issuer;
  }

  PlainPress plainPress() {
    return plainPress;
  }

  /** How many messages the bureau refuses again and again. */
  int refused() {
    return outbox.stuck();
  }

  /** How the books are now. Asks nobody. */
  Books books() {
    return watch.books(recovery.books());
  }

  /** Looks at what was left unfinished, and from now on tells the bureau what it must know. */
  void start(Duration every, Runnable changed) {
    recovery.start(every, changed);
    watch.start(every, changed);
    outbox.start(every);
  }

  private static IssueTimes times(Terminal terminal) {
    return IssueTimes.USUAL
        .acceptingUncounted(terminal.issue().acceptUncountedSheets())
        .on(Machine.of(terminal).sheetPrinter());
  }

  @Override
  public void close() {
    recovery.close();
    watch.close();
    outbox.close();
    try {
      journal.close();
    } catch (JournalException unclosed) {
      LOG.error("the journal was not closed", unclosed);
    }
  }
}
