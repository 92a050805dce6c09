package yizhan.kiosk.service;

import java.time.Duration;
import java.util.Optional;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.prompt.ConfirmOnPhone.App;
import yizhan.kiosk.prompt.PhoneAnswer;
import yizhan.kiosk.prompt.PhoneAnswer.Unconfirmed;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Visit;

/** The own phone, on which somebody is signed in with the bureau and says that it is they. */
public final class OwnPhone implements Proof {
  private final PhoneCode code;

  /**
   * @param between two questions how far it is
   */
  public OwnPhone(PhoneIdentity office, Duration between) {
    code = new PhoneCode(office, between, App.OWN_PHONE, Way.PHONE);
  }

  @Override
  public Way way() {
    return Way.PHONE;
  }

  /** Whether the back office can be reached is seen when a session is begun. */
  @Override
  public Optional<Text> lack(Standing standing) {
    return Optional.empty();
  }

  @Override
  public Shown show(Visit visit, Asked asked) {
    return switch (code.shown(visit, asked.policy().service())) {
      case PhoneAnswer.Confirmed(_, _, var number) when asked.others().contains(number) ->
          new Otherwise(Optional.of(Text.of("family.phone.again")));
      case PhoneAnswer.Confirmed(var token, var name, var number) ->
          new Identity.Outcome.Known(new Citizen(token, name), number);
      case PhoneAnswer.Firm _ -> PhoneCode.ended(Unconfirmed.UNHEARD); // nobody asked for that
      case Unconfirmed why -> PhoneCode.ended(why);
    };
  }
}
