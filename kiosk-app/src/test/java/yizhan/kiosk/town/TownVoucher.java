package yizhan.kiosk.town;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import yizhan.device.Deadline;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.Recognition.Why;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchedIdentity;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.Voucher;
import yizhan.kiosk.visit.Visit;

/** The staff of the town, who vouch for some, and whose word the bureau does not always take. */
final class TownVoucher implements Voucher, VouchedIdentity {
  static final String STATEMENT = "vouch.statement";

  private final SplittableRandom random;
  private final TownTable table;
  private final Supplier<TownOffice.Mishap> fate;
  private int signed;

  TownVoucher(SplittableRandom random, TownTable table, Supplier<TownOffice.Mishap> fate) {
    this.random = random;
    this.table = table;
    this.fate = fate;
  }

  @Override
  public Optional<Vouched> vouches(Visit visit, String service) {
    visit.ask(
        new Check(Text.of(STATEMENT), List.of(), List.of(), Text.of("then"), Text.of("sign")));
    if (random.nextInt(4) == 0) return Optional.empty();
    VouchedClaim claim =
        new VouchedClaim(
            "V-" + ++signed, service, table.confirm(), "S-1", VouchingGrounds.CHIP_UNREADABLE);
    return Optional.of(new Vouched(claim, Deadline.in(Duration.ofMinutes(1))));
  }

  @Override
  public Recognition recognise(VouchedClaim claim) throws BackOfficeException {
    TownOffice.Mishap mishap = fate.get();
    if (mishap != TownOffice.Mishap.NONE && mishap != TownOffice.Mishap.UNWILLING)
      throw new BackOfficeException(Reason.NO_ANSWER, "the town's staff");
    if (random.nextInt(3) > 0) return recognised(claim.number());
    table.refuse();
    return new Recognition.NotRecognised(
        random.nextBoolean() ? Why.NOT_VOUCHED : Why.UNKNOWN_PERSON);
  }

  static Recognition recognised(String number) {
    return new Recognition.Recognised(new Citizen("token-" + number, "name of " + number));
  }
}
