package yizhan.kiosk.issue;

import yizhan.kiosk.office.Copy;

/** What happens to paper once it may have left the printer: who answers for it. */
public sealed interface CustodyEvent {
  /** It lies in the output. */
  record CameOut(Copy copy) implements CustodyEvent {}

  /**
   * Sheets that are not accountable, but somebody's, were sent to the printer: from now on they may
   * lie in the output, whatever the printer says.
   */
  record ResultSent(int pages) implements CustodyEvent {}

  /** None of them came out. */
  record NothingCame() implements CustodyEvent {}

  /** Nobody took it in time. */
  record Left() implements CustodyEvent {}

  /** Somebody says that it does not lie there any more. */
  record Taken(By by) implements CustodyEvent {}

  /** Who says so. */
  enum By {
    /** Who had it printed. */
    CITIZEN,
    /** Who came next and was asked before anything else. */
    NEXT_CITIZEN,
    /** Staff, who found it and keep it. */
    STAFF
  }
}
