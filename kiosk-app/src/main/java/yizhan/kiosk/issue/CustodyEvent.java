package yizhan.kiosk.issue;

import yizhan.kiosk.office.Copy;

/** What happens to a good sheet once it has left the printer: who answers for it. */
public sealed interface CustodyEvent {
  /** It lies in the output. */
  record CameOut(Copy copy) implements CustodyEvent {}

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
    /** Two of the staff, who found it and keep it. */
    STAFF
  }
}
