package yizhan.sandbox.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import yizhan.sandbox.card.CardText;
import yizhan.sandbox.card.CitizenText;
import yizhan.sandbox.card.PermanentResident2017Text;
import yizhan.sandbox.card.PermanentResident2023Text;
import yizhan.sandbox.card.ResidencePermitText;
import yizhan.sandbox.card.SandboxCard;

/** The card of an invented person, to be laid on the simulated reader. */
public final class CardOfPerson {
  private CardOfPerson() {}

  /** A good card; expired or reported lost it reads like any other. */
  public static SandboxCard of(SandboxPerson person) {
    return SandboxCard.of(text(person.card()));
  }

  private static CardText text(CardFace face) {
    return switch (face.kind()) {
      case CITIZEN ->
          new CitizenText(
              face.name(),
              face.sex(),
              face.nation(),
              digits(face.birth()),
              face.address(),
              face.number(),
              face.issuer(),
              validity(face));
      case RESIDENCE_PERMIT ->
          new ResidencePermitText(
              face.name(),
              face.sex(),
              digits(face.birth()),
              face.address(),
              face.number(),
              face.issuer(),
              validity(face),
              face.special().passNumber(),
              face.special().timesIssued());
      case PERMANENT_RESIDENT_2017 -> of2017(face);
      case PERMANENT_RESIDENT_2023 -> of2023(face);
    };
  }

  private static CardText of2017(CardFace face) {
    return new PermanentResident2017Text(
        face.latinName(),
        face.name(),
        face.sex(),
        digits(face.birth()),
        face.number(),
        face.special().country(),
        validity(face),
        face.special().cardVersion(),
        face.special().issuerCode());
  }

  private static CardText of2023(CardFace face) {
    return new PermanentResident2023Text(
        face.latinName(),
        face.name(),
        face.sex(),
        face.special().timesRenewed(),
        digits(face.birth()),
        face.number(),
        validity(face),
        face.special().country(),
        face.special().formerLink());
  }

  private static CardText.Validity validity(CardFace face) {
    return new CardText.Validity(digits(face.from()), digits(face.until()));
  }

  private static String digits(LocalDate date) {
    return date.equals(LocalDate.MAX) ? "长期" : date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
