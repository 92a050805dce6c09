package yizhan.sandbox.office;

import java.time.Duration;
import java.util.List;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.device.card.PermanentResident2017;
import yizhan.device.card.PermanentResident2023;
import yizhan.device.card.ResidencePermit;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.http.Patience;
import yizhan.sandbox.people.CardFace;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.SandboxPerson;

/** Invented people as they come to a counter, without a reader in between. */
final class Visitors {
  static final People PEOPLE = People.builtIn();
  static final String READER = "05.01-20160817-0001234567-0000000089";

  /** Short times, so that a test of a lost answer takes no longer than it must. */
  static final Patience BRISK =
      new Patience(
          Duration.ofMillis(500),
          Duration.ofMillis(600),
          Duration.ofSeconds(4),
          3,
          Duration.ofMillis(5),
          1000,
          Duration.ofMillis(100));

  /** Whoever makes documents or judges answers takes its time on a machine at work. */
  static final Patience CALM =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          1,
          Duration.ZERO,
          1000,
          Duration.ofSeconds(1));

  private Visitors() {}

  static SandboxPerson person(String id) {
    return PEOPLE.person(id).orElseThrow();
  }

  /** Has the bureau accept phones. */
  static void withPhones(Clerk clerk) {
    List<String> cards = List.of("citizen", "residence-permit", "permanent-resident-2023");
    clerk.demand("query-property", List.of("card", "phone", "staff"), cards);
    clerk.demand("print-licence", List.of("card", "electronic-licence"), cards);
  }

  static String code(String id) {
    return PEOPLE.firmsOf(person(id)).getFirst().code();
  }

  static IdentityClaim claim(String id) {
    return claim(id, "print-licence");
  }

  static IdentityClaim claim(String id, String service) {
    return new IdentityClaim(service, IdentityPolicy.Way.CARD, card(person(id).card()), READER);
  }

  /** Somebody who has been recognised for a property query. */
  static Citizen owner(BackOffice office, String id) throws BackOfficeException {
    return ((Recognition.Recognised) office.recognise(claim(id, "query-property"))).citizen();
  }

  /** Somebody who has been recognised for tax documents. */
  static Citizen taxpayer(BackOffice office, String id) throws BackOfficeException {
    IdentityClaim claim = claim(id, "print-tax-certificate");
    return ((Recognition.Recognised) office.recognise(claim)).citizen();
  }

  static Citizen recognised(BackOffice office, String id) throws BackOfficeException {
    return ((Recognition.Recognised) office.recognise(claim(id))).citizen();
  }

  static Licence first(BackOffice office, Citizen citizen) throws BackOfficeException {
    return office.licencesOf(citizen).getFirst();
  }

  static IdCard card(CardFace face) {
    IdCard.Validity validity = new IdCard.Validity(face.from(), face.until());
    IdCard.Photo photo = new IdCard.Photo(new byte[0]);
    CardFace.Special special = face.special();
    return switch (face.kind()) {
      case CITIZEN ->
          new CitizenCard(
              face.name(),
              face.sex(),
              face.nation(),
              face.birth(),
              face.address(),
              face.number(),
              face.issuer(),
              validity,
              photo);
      case RESIDENCE_PERMIT ->
          new ResidencePermit(
              face.name(),
              face.sex(),
              face.birth(),
              face.address(),
              face.number(),
              face.issuer(),
              validity,
              special.passNumber(),
              special.timesIssued(),
              photo);
      case PERMANENT_RESIDENT_2017, PERMANENT_RESIDENT_2023 -> resident(face, validity, photo);
    };
  }

  private static IdCard resident(CardFace face, IdCard.Validity validity, IdCard.Photo photo) {
    CardFace.Special special = face.special();
    return face.kind() == CardFace.Kind.PERMANENT_RESIDENT_2017
        ? new PermanentResident2017(
            face.latinName(),
            face.name(),
            face.sex(),
            face.birth(),
            face.number(),
            special.country(),
            validity,
            special.cardVersion(),
            special.issuerCode(),
            photo)
        : new PermanentResident2023(
            face.latinName(),
            face.name(),
            face.sex(),
            special.timesRenewed(),
            face.birth(),
            face.number(),
            validity,
            special.country(),
            special.formerLink(),
            photo);
  }
}
