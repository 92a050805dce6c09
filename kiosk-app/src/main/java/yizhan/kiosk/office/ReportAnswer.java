package yizhan.kiosk.office;

/** What the back office says to a report. Either way the report is in its books. */
public enum ReportAnswer {
  /** Agrees with what it knows. */
  RECORDED,
  /** Contradicts an earlier report or another permit; people will look into it. */
  DISPUTED
}
