package yizhan.kiosk.issuing;

import java.util.ArrayList;
import java.util.List;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.issuing.Observed.Tear;
import yizhan.kiosk.issuing.Verdict.Count;

/** Gathers what speaks for one good sheet, and what is missing for that. */
final class Weighing {
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<MissingEvidence> missing = new ArrayList<>();

  Weighing job(JobReport report) {
    if (Verdict.succeeded(report)) evidence.add(Evidence.JOB_COMPLETED);
    else if (!report.ended()) missing.add(MissingEvidence.JOB_END);
    else if (report.state() == State.FORGOTTEN) missing.add(MissingEvidence.JOB_MEMORY);
    else missing.add(MissingEvidence.JOB_SUCCESS);
    return this;
  }

  Weighing counter(Count count) {
    switch (count) {
      case ONE -> evidence.add(Evidence.COUNTER_MOVED);
      case NONE -> missing.add(MissingEvidence.COUNTER_STILL);
      case ODD -> missing.add(MissingEvidence.COUNTER_ODD);
      case UNTOLD -> missing.add(MissingEvidence.COUNTER_UNTOLD);
    }
    return this;
  }

  Weighing sheets(Count count) {
    switch (count) {
      case ONE -> evidence.add(Evidence.SHEET_COUNTED);
      case NONE -> missing.add(MissingEvidence.SHEETS_NONE);
      case ODD -> missing.add(MissingEvidence.SHEETS_ODD);
      case UNTOLD -> missing.add(MissingEvidence.SHEETS_UNTOLD);
    }
    return this;
  }

  Weighing impressions(Count count) {
    switch (count) {
      case ONE -> evidence.add(Evidence.IMPRESSION_COUNTED);
      case NONE -> missing.add(MissingEvidence.IMPRESSIONS_NONE);
      case ODD -> missing.add(MissingEvidence.IMPRESSIONS_ODD);
      case UNTOLD -> missing.add(MissingEvidence.IMPRESSIONS_UNTOLD);
    }
    return this;
  }

  Weighing tray(boolean told) {
    if (told) evidence.add(Evidence.TRAY_TOLD);
    else missing.add(MissingEvidence.TRAY_UNTOLD);
    return this;
  }

  /**
   * A counter that stands still says that the sheet is in its tray, a job that counted: it left.
   */
  Weighing together(Count counter, Count job) {
    if (counter == Count.NONE && (job == Count.ONE || job == Count.ODD))
      missing.add(MissingEvidence.COUNTS_AGREEING);
    return this;
  }

  Weighing tear(Tear tear) {
    switch (tear) {
      case NONE -> {}
      case PERHAPS -> missing.add(MissingEvidence.DOORS_SHUT);
      case JAMMED -> missing.add(MissingEvidence.CLEAR_PATH);
    }
    return this;
  }

  boolean lacksNothing() {
    return missing.isEmpty();
  }

  Verdict good() {
    return new Verdict.Good(evidence);
  }

  Verdict open() {
    return new Verdict.Open(missing);
  }
}
