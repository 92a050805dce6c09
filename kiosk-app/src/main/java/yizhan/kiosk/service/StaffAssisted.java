package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.kiosk.equipment.Door;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchedIdentity;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.Voucher.Vouched;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * One of the window's staff, who stands beside the citizen, says who that is, where the machine
 * cannot make sure. Nothing of what they did is left in the visit but what they signed, and that
 * holds for a while only.
 */
public final class StaffAssisted implements Proof {
  private final CardInHand cards;
  private final Voucher voucher;
  private final VouchedIdentity office;

  public StaffAssisted(CardInHand cards, Voucher voucher, VouchedIdentity office) {
    this.cards = cards;
    this.voucher = voucher;
    this.office = office;
  }

  @Override
  public IdentityPolicy.Way way() {
    return IdentityPolicy.Way.STAFF;
  }

  /** Staff lay down their own card; and they must be there. */
  @Override
  public Optional<Text> lack(Standing standing) {
    if (cards.lack(standing).isPresent()) return Optional.of(Text.of("who.STAFF.not"));
    return standing.doors().window() instanceof Door.Shut
        ? Optional.of(Text.of("who.STAFF.shut"))
        : Optional.empty();
  }

  @Override
  public Shown show(Visit visit, Asked asked) {
    String service = asked.policy().service();
    String which = "vouched-" + asked.others().size();
    Optional<Vouched> signed = visit.aside(which, () -> voucher.vouches(visit, service));
    if (signed.isEmpty()) return new Otherwise(Optional.of(Text.of("vouch.ended")));
    VouchedClaim claim = signed.get().claim();
    if (asked.others().contains(claim.number()))
      return new Otherwise(Optional.of(Text.of("vouch.again")));
    visit.endBy(signed.get().until());
    return switch (visit.lookUp("recognise", claim, this::recognise)) {
      case Recognition.Recognised(var citizen) ->
          new Identity.Outcome.Known(citizen, claim.number());
      case Recognition.NotRecognised(var why) -> CardInHand.refused(why);
    };
  }

  private Recognition recognise(VouchedClaim claim) throws Trouble {
    try {
      return office.recognise(claim);
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, claim.service());
    }
  }
}
