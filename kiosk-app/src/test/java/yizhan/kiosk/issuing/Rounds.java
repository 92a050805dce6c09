package yizhan.kiosk.issuing;

import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.office.BackOffice;

/** Lets recovery and outbox go round when somebody says so, in a time that is given. */
public final class Rounds {
  private Rounds() {}

  public static void of(Recovery recovery) {
    recovery.round();
  }

  public static Outbox outbox(Journal journal, BackOffice office, Passing passing) {
    return new Outbox(journal, office, passing);
  }
}
