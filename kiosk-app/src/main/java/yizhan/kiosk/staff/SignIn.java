package yizhan.kiosk.staff;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.office.StaffMember;

/**
 * Who of the staff stands there: their card and their PIN. Each try is in the journal before it is
 * looked at. The list lives in memory alone: fresh where the bureau answers, else the last one
 * heard since the terminal was started.
 */
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final Duration LIST_LASTS = Duration.ofHours(24);

  private final Journal journal;
  private final BackOffice office;
  private final LongSupplier nanos;
  private Optional<Heard> heard = Optional.empty();
  private Optional<LockOut> lockOut = Optional.empty();

  private record Heard(StaffList list, long at) {}

  /** What came of a PIN. */
  public sealed interface Outcome {
    /** It was right. */
    record In() implements Outcome {}

    /** It was wrong; so many more are free. */
    record Wrong(int free) implements Outcome {}

    /** None is looked at for so long. */
    record Locked(Duration left) implements Outcome {}
  }

  /**
   * @param nanos a clock that cannot be set, as {@link System#nanoTime()}
   */
  public SignIn(Journal journal, BackOffice office, LongSupplier nanos) {
    this.journal = journal;
    this.office = office;
    this.nanos = nanos;
  }

  /** Asks for the list, so that it is there when the bureau is not. */
  public synchronized void prepare() {
    try {
      heard = Optional.of(new Heard(office.staff(), nanos.getAsLong()));
    } catch (BackOfficeException unheard) {
      LOG.warn("staff list: {}", unheard.getMessage());
    }
  }

  /**
   * Whose card this is; empty when it is nobody's.
   *
   * @throws BackOfficeException when there is no list to look in
   */
  public synchronized Optional<StaffMember> withCard(String cardNumber)
      throws BackOfficeException, JournalException {
    StaffList list = list();
    String card = SlowHash.ofCard(cardNumber, list.salt());
    Optional<StaffMember> member =
        list.members().stream().filter(m -> m.card().equals(card)).findFirst();
    if (member.isEmpty()) write(StaffEvents.NOBODY, new StaffEvent.NotKnown());
    return member;
  }

  /** Looks at a PIN, unless none is looked at now. */
  public synchronized Outcome enter(StaffMember member, String pin) throws JournalException {
    LockOut lock = lockOut();
    String number = member.number();
    if (!lock.left(number).isZero()) {
      write(number, new StaffEvent.LockedOut());
      return new Outcome.Locked(lock.left(number));
    }
    write(number, new StaffEvent.Tried());
    lock.take(number, new StaffEvent.Tried());
    if (!SlowHash.matches(member.pin(), pin))
      return lock.left(number).isZero()
          ? new Outcome.Wrong(lock.free(number))
          : new Outcome.Locked(lock.left(number));
    write(number, new StaffEvent.SignedIn());
    lock.take(number, new StaffEvent.SignedIn());
    return new Outcome.In();
  }

  private StaffList list() throws BackOfficeException {
    try {
      StaffList list = office.staff();
      heard = Optional.of(new Heard(list, nanos.getAsLong()));
      return list;
    } catch (BackOfficeException unheard) {
      if (heard.isEmpty() || nanos.getAsLong() - heard.get().at() > LIST_LASTS.toNanos())
        throw unheard;
      LOG.warn("staff list: {}; the last one counts", unheard.getMessage());
      return heard.get().list();
    }
  }

  private LockOut lockOut() throws JournalException {
    if (lockOut.isPresent()) return lockOut.get();
    LockOut known = new LockOut(nanos);
    for (Entry<StaffEvent> entry : journal.entries(StaffEvents.STAFF))
      known.remember(entry.matter(), entry.event());
    lockOut = Optional.of(known);
    return known;
  }

  private void write(String number, StaffEvent event) throws JournalException {
    journal.write(new Batch().add(StaffEvents.STAFF, number, event));
  }
}
