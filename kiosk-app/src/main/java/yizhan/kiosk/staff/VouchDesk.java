package yizhan.kiosk.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import yizhan.device.Deadline;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.Voucher;
import yizhan.kiosk.staff.SignInDesk.Present;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * One of the window's staff says in a citizen's visit who that is: their card, what they saw, and
 * last of all their PIN, which signs it. Nobody is ever signed in: whoever would go on after them
 * finds nothing open.
 */
public final class VouchDesk implements Voucher {
  private final SignInDesk desk;
  private final Journal journal;
  private final Terms terms;
  private final Clock clock;

  /**
   * What is signed.
   *
   * @param ids fresh ones, one for each signature
   * @param holds how long it holds
   */
  public record Terms(Supplier<String> ids, Duration holds) {}

  public VouchDesk(CardDesk cards, SignIn signIn, Journal journal, Terms terms, Clock clock) {
    this.desk = new SignInDesk(cards, signIn);
    this.journal = journal;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public Optional<Vouched> vouches(Visit visit, String service) {
    Optional<Present> present = desk.showing(visit, Text.of("vouch.card"), Role.VOUCH);
    if (present.isEmpty()) return Optional.empty();
    StaffMember member = present.get().member();
    String number = visit.ask(VouchTexts.number(LocalDate.now(clock)));
    if (number.equals(present.get().card())) { // never for oneself
      visit.ask(SignInDesk.refusal("own-number", Text.of("staff.then.another")));
      return Optional.empty();
    }
    VouchingGrounds grounds = VouchingGrounds.valueOf(visit.ask(VouchTexts.grounds()));
    visit.ask(VouchTexts.statement(member.number(), number, grounds));
    if (desk.pin(visit, member).isEmpty()) return Optional.empty();
    VouchedClaim claim =
        new VouchedClaim(terms.ids().get(), service, number, member.number(), grounds);
    return Optional.of(visit.lookUp("vouching", claim, this::written));
  }

  /** Before the bureau is asked who that is. */
  private Vouched written(VouchedClaim claim) throws Trouble {
    try {
      StaffEvent.Vouched event =
          new StaffEvent.Vouched(claim.id(), claim.service(), claim.grounds());
      journal.write(new Batch().add(StaffEvents.STAFF, claim.staff(), event));
      return new Vouched(claim, Deadline.in(terms.holds()));
    } catch (JournalException failed) {
      throw SignInDesk.unwritten(failed);
    }
  }
}
