package yizhan.kiosk.issue;

import java.util.Locale;

/**
 * Evidence that would have settled a sheet, and was missing or spoke against it. The journal knows
 * each by its {@link #word}, staff read of it under the key that ends in that word.
 */
public enum MissingEvidence {
  /** The job was not seen to end. */
  JOB_END,
  /** It ended otherwise than by completing, or completed with complaints. */
  JOB_SUCCESS,
  /** The printer has forgotten the job, as after its plug was pulled. */
  JOB_MEMORY,
  /** The page counter was not told, or never measured for this size. */
  COUNTER_UNTOLD,
  /** The page counter stood still. */
  COUNTER_STILL,
  /** The page counter moved by what one sheet cannot move it. */
  COUNTER_ODD,
  /** The job did not say how many sheets it used. */
  SHEETS_UNTOLD,
  /** The job says that it used no sheet. */
  SHEETS_NONE,
  /** The job says that it used another number of sheets than one. */
  SHEETS_ODD,
  /** The job did not say how many pages it printed. */
  IMPRESSIONS_UNTOLD,
  /** The job says that it printed no page. */
  IMPRESSIONS_NONE,
  /** The job says that it printed another number of pages than one. */
  IMPRESSIONS_ODD,
  /** The printer did not say any more how full the sheet's tray is. */
  TRAY_UNTOLD,
  /** The job counted paper, and the page counter stood still. */
  COUNTS_AGREEING,
  /** A door was open or nobody told whether: a hand may have been in the way. */
  DOORS_SHUT,
  /** A sheet was seen to be stuck, and it is not certain that it is spoiled. */
  CLEAR_PATH;

  /** What it is called in the journal. Never changes. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The evidence of this word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static MissingEvidence of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Whether without it not even the place of the paper is certain: in its tray, on its way, or out.
   * Where it is certain, the page counter says so: it moved by one sheet, which is out; or stood
   * still, and no count of the job says otherwise.
   */
  public boolean leavesPaperAnywhere() {
    return switch (this) {
      case JOB_END,
          JOB_MEMORY,
          COUNTER_UNTOLD,
          COUNTER_ODD,
          COUNTS_AGREEING,
          DOORS_SHUT,
          CLEAR_PATH ->
          true;
      case JOB_SUCCESS,
          COUNTER_STILL,
          SHEETS_UNTOLD,
          SHEETS_NONE,
          SHEETS_ODD,
          IMPRESSIONS_UNTOLD,
          IMPRESSIONS_NONE,
          IMPRESSIONS_ODD,
          TRAY_UNTOLD ->
          false;
    };
  }
}
