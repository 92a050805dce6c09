package yizhan.kiosk.simulation;

/** What must be true after every event, whatever goes wrong. */
enum Invariant {
  /** Never two good sheets on one permit. */
  ONE_GOOD_SHEET,
  /** Never a success that nobody saw: neither written, nor told to anybody. */
  NO_SUCCESS_UNSEEN,
  /** Every sheet that came out is in one state of the books, and the true one. */
  EVERY_SHEET_BOOKED,
  /** What failed never prints later. */
  NOTHING_PRINTS_LATER,
  /** Nothing is sent to the printer on a permit that may expire before its sheet is settled. */
  PERMIT_OUTLASTS_SHEET,
  /** Nobody reads the personal texts of an issue that has ended, not even who has the disk. */
  PERSONAL_TEXTS_FORGOTTEN,
  /** What the back office is to know reaches it in the end, and every permit comes to a report. */
  OUTBOX_DRAINS
}
