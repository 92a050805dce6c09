package yizhan.kiosk.issuing;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState.Assigned;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;

/** What the bureau is alerted of: each time something has happened that people must settle. */
final class Alerts {
  private static final String UNKNOWN_OUTCOME = "unknown-outcome";

  private Alerts() {}

  /** What became of a sheet is not known: the event, its report and the alert, in one commit. */
  static Batch unknown(String issue, IssueEvent.Unknown event, Assigned sheet, Instant at) {
    Map<String, String> fields =
        Map.of(
            "issue", issue,
            "permit", sheet.permitId(),
            "copy", sheet.copy().name().toLowerCase(Locale.ROOT),
            "tray", sheet.tray(),
            "missing",
                event.missing().stream()
                    .map(MissingEvidence::word)
                    .collect(Collectors.joining(" ")));
    return new Batch()
        .add(issue, event)
        .tell(issue, new SheetReport(sheet.permitId(), Outcome.UNKNOWN, sheet.jobName()))
        .alert(new Notice("unknown-" + issue, UNKNOWN_OUTCOME, at, fields));
  }
}
