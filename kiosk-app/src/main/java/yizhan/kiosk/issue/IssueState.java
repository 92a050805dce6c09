package yizhan.kiosk.issue;

import java.util.Locale;
import java.util.OptionalLong;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.office.Copy;

/** Where one issue stands, and what is needed to go on from there. */
public sealed interface IssueState {
  /** Nothing happened yet. */
  record Fresh() implements IssueState {}

  /** A permit has been or is being asked for. */
  record Requested(String requestId, Copy copy) implements IssueState {}

  /** The permit is there. */
  record Permitted(String permitId, Copy copy) implements IssueState {}

  /** A sheet is set aside for it; a job may exist, without a document. */
  record Assigned(String permitId, Copy copy, String tray, String jobName) implements IssueState {}

  /** The document was or is being sent: paper may have moved. */
  record Sent(Assigned sheet, SheetJob job, OptionalLong counterBefore) implements IssueState {}

  /** One good sheet came out; the back office has not yet said that it knows. */
  record Settled(Assigned sheet, SheetJob job) implements IssueState {}

  /** What came out cannot be known from here; staff will settle it. */
  record Unknown(Assigned sheet, SheetJob job) implements IssueState {}

  /** Nothing more happens. */
  record Ended(End how) implements IssueState {}

  /** The ways in which an issue ends. */
  enum End {
    CONFIRMED,
    DISPUTED,
    REFUSED,
    RELEASED,
    SPOILED
  }

  /** In one word, for registers and summaries. */
  default String word() {
    return switch (this) {
      case Fresh _ -> "fresh";
      case Requested _ -> "requested";
      case Permitted _ -> "permitted";
      case Assigned _ -> "assigned";
      case Sent _ -> "sent";
      case Settled _ -> "settled";
      case Unknown _ -> "unknown";
      case Ended(End how) -> how.name().toLowerCase(Locale.ROOT);
    };
  }
}
