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
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.office.StaffMember.Role;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.CardDesk;
import yizhan.kiosk.service.OfficeTrouble;
import yizhan.kiosk.service.Voucher;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * One of the window's staff says in a citizen's visit who that is: their card, what they saw, and
 * last of all their PIN, which signs it. Nobody is ever signed in: whoever would go on after them
 * finds nothing open.
 */
public final class VouchDesk implements Voucher {
  /** What was signed holds for so long. */
  private static final Duration HOLDS = Duration.ofMinutes(10);

  private final SignIn signIn;
  private final SignInDesk desk;
  private final Journal journal;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param ids fresh ones
   */
  public VouchDesk(
      CardDesk cards, SignIn signIn, Journal journal, Supplier<String> ids, Clock clock) {
    this.signIn = signIn;
    this.desk = new SignInDesk(cards, signIn);
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Somebody, and the number of whom they vouch for. Silent when printed. */
  private record Pair(StaffMember member, String number) {
    @Override
    public String toString() {
      return "Pair";
    }
  }

  @Override
  public Optional<Vouched> vouches(Visit visit, String service) {
    Optional<StaffMember> shown = desk.showing(visit, Text.of("vouch.card"), Role.VOUCH);
    if (shown.isEmpty()) return Optional.empty();
    StaffMember member = shown.get();
    String number = visit.ask(VouchTexts.number(LocalDate.now(clock)));
    if (visit.lookUp("staff", new Pair(member, number), this::own)) {
      visit.ask(SignInDesk.refusal("own-number", Text.of("staff.then.another")));
      return Optional.empty();
    }
    VouchingGrounds grounds = VouchingGrounds.valueOf(visit.ask(VouchTexts.grounds()));
    visit.ask(VouchTexts.statement(member.number(), number, grounds));
    if (desk.pin(visit, member).isEmpty()) return Optional.empty();
    VouchedClaim claim = new VouchedClaim(ids.get(), service, number, member.number(), grounds);
    return Optional.of(visit.lookUp("vouching", claim, this::written));
  }

  /** Never for oneself. */
  private boolean own(Pair pair) throws Trouble {
    try {
      return signIn.isOwn(pair.member(), pair.number());
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, SignInDesk.STAFF);
    }
  }

  /** Before the bureau is asked who that is. */
  private Vouched written(VouchedClaim claim) throws Trouble {
    try {
      StaffEvent.Vouched event =
          new StaffEvent.Vouched(claim.id(), claim.service(), claim.grounds());
      journal.write(new Batch().add(StaffEvents.STAFF, claim.staff(), event));
      return new Vouched(claim, Deadline.in(HOLDS));
    } catch (JournalException failed) {
      throw SignInDesk.unwritten(failed);
    }
  }
}
