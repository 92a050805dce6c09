package yizhan.kiosk.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;

/**
 * What happened to one issue. Each is durable in the journal before the act that it announces. What
 * stays readable names no person and no firm: only the back office can lead from a request or
 * permit to one.
 */
public sealed interface IssueEvent {
  /**
   * The permit is about to be asked for.
   *
   * @param licence of which the copy is, so that staff know which sheet to look for; leads to a
   *     firm and a person, so the journal seals it and forgets it once the issue has ended
   */
  record Requested(String requestId, Copy copy, Optional<String> licence) implements IssueEvent {
    public Requested(String requestId, Copy copy) {
      this(requestId, copy, Optional.empty());
    }

    @Override
    public String toString() {
      return "Requested[" + requestId + ", " + copy + "]";
    }
  }

  /** The permit was granted. */
  record Permitted(String permitId, Instant expires) implements IssueEvent {}

  /** The permit was refused. */
  record Refused(PermitAnswer.Why why) implements IssueEvent {}

  /** A sheet of this tray is about to be used. */
  record SheetAssigned(String tray, String jobName) implements IssueEvent {}

  /**
   * The document is about to be sent: from here on paper may move.
   *
   * @param counterBefore the page counter before printing
   * @param counterStep by how much it moves for this sheet, where that was measured
   */
  record Sent(SheetJob job, OptionalLong counterBefore, OptionalInt counterStep)
      implements IssueEvent {
    public Sent(SheetJob job, OptionalLong counterBefore) {
      this(job, counterBefore, OptionalInt.empty());
    }
  }

  /** One good sheet came out, and this is what says so. */
  record Settled(List<Evidence> evidence) implements IssueEvent {
    public Settled {
      evidence = List.copyOf(evidence);
    }
  }

  /** The back office has the news of the good sheet. */
  record Confirmed() implements IssueEvent {}

  /** The back office does not accept the news of the good sheet; the paper exists all the same. */
  record Disputed() implements IssueEvent {}

  /** Nothing was printed and nothing will be. */
  record Released(Why why) implements IssueEvent {}

  /** A sheet was used and is not good. */
  record Spoiled(Why why) implements IssueEvent {}

  /**
   * What came out cannot be known from here; staff will settle it. Names the evidence that was
   * missing.
   */
  record Unknown(List<MissingEvidence> missing) implements IssueEvent {
    public Unknown {
      missing = List.copyOf(missing);
    }
  }

  /** Why an issue came to nothing. */
  enum Why {
    /** The answer to the request was not heard. */
    PERMIT_NOT_HEARD,
    /** The permit would have expired before the sheet could settle. */
    PERMIT_TOO_SHORT,
    /** The printer could not print, or would have substituted. */
    PRINTER_NOT_READY,
    /** The printer ended the job without printing. */
    JOB_FAILED,
    /** Paper jammed. */
    JAM,
    /** The terminal stopped in the middle. */
    TERMINAL_STOPPED,
    /** Staff found no sheet, and all blanks still in the tray. */
    STAFF_FOUND_NOTHING,
    /** Staff found the sheet, and it is not good. */
    STAFF_FOUND_IT_SPOILED
  }
}
