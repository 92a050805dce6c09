package yizhan.kiosk.town;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import yizhan.device.Deadline;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.LicenceHolder;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;

/** The phones of the town: some confirm, some would not or may not, some are never taken out. */
final class TownPhone implements PhoneIdentity {
  private static final String FIRM = "F-";

  private final SplittableRandom random;
  private final TownTable table;
  private final Supplier<TownOffice.Mishap> fate;
  private final Map<String, Integer> asked = new HashMap<>();

  TownPhone(SplittableRandom random, TownTable table, Supplier<TownOffice.Mishap> fate) {
    this.random = random;
    this.table = table;
    this.fate = fate;
  }

  @Override
  public PhoneSession begin(String service, Way way) throws BackOfficeException {
    befall();
    String id = (way == Way.ELECTRONIC_LICENCE ? FIRM : "S-") + asked.size();
    asked.put(id, 0);
    Duration lives = random.nextInt(8) == 0 ? Duration.ZERO : Duration.ofMinutes(1);
    return new PhoneSession(id, "https://example.invalid/" + id, "37", lives);
  }

  @Override
  public PhoneState state(PhoneSession session, Deadline deadline) throws BackOfficeException {
    befall();
    if (session.lives().isZero()) throw unheard(); // and there is no time to ask again
    int times = asked.getOrDefault(session.id(), 0) + 1;
    asked.put(session.id(), times);
    if (times < 3) return new PhoneState.Waiting(times == 2);
    Optional<String> number =
        random.nextInt(3) > 0 ? Optional.of(table.confirm()) : Optional.empty();
    boolean firm = session.id().startsWith(FIRM);
    if (number.isPresent()) return firm ? firm(number.get()) : confirmed(number.get());
    table.refuse();
    if (firm && random.nextBoolean()) return new PhoneState.NotAuthorised();
    return random.nextBoolean() ? new PhoneState.Refused() : new PhoneState.Expired();
  }

  static PhoneState confirmed(String number) {
    return new PhoneState.Confirmed(new Citizen("token-" + number, "name of " + number), number);
  }

  static PhoneState firm(String number) {
    return new PhoneState.ConfirmedFirm(
        new Citizen(TownOffice.FIRM + number, "firm of " + number),
        TownOffice.code(number),
        LicenceHolder.AUTHORISED);
  }

  @Override
  public void cancel(PhoneSession session) throws BackOfficeException {
    befall();
  }

  private void befall() throws BackOfficeException {
    TownOffice.Mishap mishap = fate.get();
    if (mishap != TownOffice.Mishap.NONE && mishap != TownOffice.Mishap.UNWILLING) throw unheard();
  }

  private static BackOfficeException unheard() {
    return new BackOfficeException(Reason.NO_ANSWER, "the town's phones");
  }
}
