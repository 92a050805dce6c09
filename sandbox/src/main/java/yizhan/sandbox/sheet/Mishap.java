package yizhan.sandbox.sheet;

/** What can go wrong with the next sheet, whatever is said about it. */
public enum Mishap {
  /** The job is aborted before paper moves. */
  ABORTED,
  /** The sheet leaves the tray and jams. */
  JAMMED,
  /** A blank second sheet comes along. */
  DOUBLE_FEED,
  /** A lie: the job says completed, with its counts; no sheet comes, the page counter stays. */
  COMPLETED_WITHOUT_SHEET,
  /** The same lie told by the page counter too: nothing on the wire gives it away. */
  COMPLETED_AND_COUNTED_WITHOUT_SHEET,
  /** A lie: the sheet comes and is counted by the page counter; the job says aborted, none done. */
  SHEET_REPORTED_ABORTED,
  /** A lie: the sheet comes and is counted; the job says processing until cancelled. */
  SHEET_NEVER_REPORTED
}
