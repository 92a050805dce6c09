package yizhan.kiosk.query;

import yizhan.kiosk.office.PropertyQuery.Purpose;

/** What is written down of a property query: nothing of whoever asked. */
public sealed interface QueryEvent {
  /**
   * Somebody stated a purpose and agreed to a statement; only then is the registry asked.
   *
   * @param statement its version
   */
  record Agreed(Purpose purpose, String statement) implements QueryEvent {}
}
