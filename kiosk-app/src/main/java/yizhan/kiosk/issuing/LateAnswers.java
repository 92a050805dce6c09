package yizhan.kiosk.issuing;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;

/**
 * Brings to an end what could not be asked about in time, as soon as it can be: a permit that was
 * granted and not heard of would else keep its licence from being printed until the next start.
 */
public final class LateAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);

  private final Journal journal;
  private final Issuer issuer;
  private final Reconciler reconciler;
  private boolean open;

  public LateAnswers(Journal journal, Issuer issuer, Reconciler reconciler) {
    this.journal = journal;
    this.issuer = issuer;
    this.reconciler = reconciler;
  }

  /** At the start of the terminal: whatever an earlier run has left. */
  public void lookFirst() {
    look(true);
  }

  /** Looks again if something is open; an issue that is under way is left alone. */
  public void look() {
    look(false);
  }

  private synchronized void look(boolean anyhow) {
    long begun = issuer.begun();
    if (issuer.underWay()) return;
    open |= issuer.unheardOfSince() || anyhow;
    if (!open) return;
    try {
      Map<String, IssueState> issues = journal.issues();
      if (issuer.begun() != begun) return; // one of them may be under way
      int left = reconciler.reconcile(issues);
      if (left > 0) LOG.warn("{} issues stay open", left);
      open = left > 0;
    } catch (JournalException unreadable) {
      LOG.error("the journal cannot be read: nothing will be issued", unreadable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closing
    }
  }
}
