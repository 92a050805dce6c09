package yizhan.kiosk.issuing;

import java.time.Instant;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;

/** What came of one order. */
public sealed interface Issued {
  Copy copy();

  /** One good sheet came out. */
  record Printed(Copy copy, String permitId, String issueId, Instant at) implements Issued {}

  /** The back office said no. */
  record NotPermitted(Copy copy, PermitAnswer.Why why) implements Issued {}

  /** Nothing was printed and nothing will be. */
  record NotPrinted(Copy copy, IssueEvent.Why why) implements Issued {}

  /** A sheet was used and is not good. */
  record SheetSpoiled(Copy copy, String issueId) implements Issued {}

  /** Not known; staff will settle it. Paper may still come. */
  record OutcomeUnknown(Copy copy, String issueId) implements Issued {}

  /** The terminal cannot keep its books: nothing was begun. */
  record NoJournal(Copy copy) implements Issued {}
}
