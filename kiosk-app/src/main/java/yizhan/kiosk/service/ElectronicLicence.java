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

/**
 * The electronic business licence of a firm (电子营业执照), in the hands of whoever represents the firm
 * or is authorised for this matter. It shows which firm they act for, and not who they are.
 */
public final class ElectronicLicence implements Proof {
  private final PhoneCode code;

  /**
   * @param between two questions how far it is
   */
  public ElectronicLicence(PhoneIdentity office, Duration between) {
    code = new PhoneCode(office, between, App.ELECTRONIC_LICENCE, Way.ELECTRONIC_LICENCE);
  }

  @Override
  public Way way() {
    return Way.ELECTRONIC_LICENCE;
  }

  /** Whether the back office can be reached is seen when a session is begun. */
  @Override
  public Optional<Text> lack(Standing standing) {
    return Optional.empty();
  }

  @Override
  public Shown show(Visit visit, Asked asked) {
    return switch (code.shown(visit, asked.policy().service())) {
      case PhoneAnswer.Firm(var token, var name, var credit, var authorised) ->
          new Identity.Outcome.OfFirm(new Citizen(token, name), credit, authorised);
      case PhoneAnswer.Confirmed _ -> PhoneCode.ended(Unconfirmed.UNHEARD); // nobody asked for that
      case Unconfirmed why -> PhoneCode.ended(why);
    };
  }
}
