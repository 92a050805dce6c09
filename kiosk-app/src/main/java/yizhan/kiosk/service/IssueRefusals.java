package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.prompt.Refusal;

/** What a citizen is told when an issue did not come out well. */
final class IssueRefusals {
  private IssueRefusals() {}

  static Optional<Refusal> of(Issued issued) {
    return switch (issued) {
      case Issued.Printed _ -> Optional.empty();
      case Issued.NotPermitted(_, var why) ->
          Optional.of(
              switch (why) {
                case ALREADY_PRINTED ->
                    Refusals.of("already-printed", List.of("replacement", "window"));
                case UNSETTLED -> Refusals.of("unsettled", List.of("hotline", "window"));
                case LICENCE_CHANGED -> Refusals.of("licence-changed", List.of("again"));
                case SURRENDER_OLD_FIRST ->
                    Refusals.of("surrender-first", List.of("bring-old", "window"));
                case NOT_ENTITLED -> Refusals.of("not-entitled", List.of("is-it-you", "window"));
                case IDENTITY_EXPIRED -> Refusals.of("identity-expired", List.of("again"));
              });
      case Issued.NotPrinted(_, var why) ->
          Optional.of(
              switch (why) {
                case PERMIT_NOT_HEARD ->
                    Refusals.of("permit-not-heard", List.of("later", "hotline"));
                case PERMIT_TOO_SHORT,
                    JOB_FAILED,
                    JAM,
                    TERMINAL_STOPPED,
                    PRINTER_NOT_READY,
                    STAFF_FOUND_NOTHING,
                    STAFF_FOUND_IT_SPOILED ->
                    Refusals.of("not-printed", List.of("again-later", "window"));
              });
      case Issued.SheetSpoiled(_, var issue) ->
          Optional.of(Refusals.of("spoiled", List.of("do-not-take", "hotline"), issue));
      case Issued.OutcomeUnknown(_, var issue) ->
          Optional.of(Refusals.of("unknown", List.of("paper-may-come", "hotline"), issue));
      case Issued.NoJournal _ ->
          Optional.of(Refusals.of("no-journal", List.of("window", "hotline")));
    };
  }
}
