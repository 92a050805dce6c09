package yizhan.kiosk.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** Finds out who stands there, by a way that the back office's policy for the service accepts. */
public final class Identity {
  private final CardDesk desk;
  private final BackOffice office;
  private final Clock clock;

  public Identity(CardDesk desk, BackOffice office, Clock clock) {
    this.desk = desk;
    this.office = office;
    this.clock = clock;
  }

  /** Somebody known, or why not. */
  public sealed interface Outcome {
    /** Known; the visit ends when the card is lifted. */
    record Known(Citizen citizen) implements Outcome {}

    /** Not accepted. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** Whether this terminal can be as sure as the policy demands. */
  static boolean possible(IdentityPolicy policy) {
    return policy.ways().contains(IdentityPolicy.Way.CARD);
  }

  /** How sure one must be for a service; nothing where this terminal cannot be as sure. */
  Optional<IdentityPolicy> policy(Visit visit, String service) {
    return visit.lookUp("policy", service, this::policy);
  }

  private Optional<IdentityPolicy> policy(String service) throws Trouble {
    try {
      return office.policies().stream()
          .filter(policy -> policy.service().equals(service))
          .filter(Identity::possible)
          .findFirst();
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed);
    }
  }

  /** Asks for the card and has it recognised. */
  public Outcome establish(Visit visit, IdentityPolicy policy) {
    return recognised(visit, policy, card(visit, policy));
  }

  /** Asks for the card of whoever wants this service. */
  CardShown card(Visit visit, IdentityPolicy policy) {
    Text purpose = Text.of("card.purpose." + policy.service());
    return visit.ask(
        new PlaceIdCard(purpose, Stage.WAITING, Optional.empty()),
        tell -> desk.shown(purpose, tell));
  }

  /**
   * Asks for a card, and says what to do with one that lies there.
   *
   * @param trouble what was wrong with the last one; empty at first
   */
  CardShown card(Visit visit, Text purpose, Optional<Text> trouble) {
    Text first = trouble.orElse(Text.of("card.next"));
    return visit.ask(
        new PlaceIdCard(purpose, Stage.WAITING, trouble), tell -> desk.shown(purpose, first, tell));
  }

  /** Who it is whose card that is; the visit ends when it is lifted. */
  Outcome recognised(Visit visit, IdentityPolicy policy, CardShown shown) {
    visit.guard(_ -> desk.lifted());
    IdCard card = shown.card();
    if (!policy.cards().contains(card.kind())) return refused("card-not-accepted");
    if (!card.validity().covers(LocalDate.now(clock))) return refused("card-expired");
    IdentityClaim claim = new IdentityClaim(policy.service(), card, shown.securityModule());
    return switch (visit.lookUp("recognise", claim, this::recognise)) {
      case Recognition.Recognised(var citizen) -> new Outcome.Known(citizen);
      case Recognition.NotRecognised(var why) -> refused(word(why));
    };
  }

  private Recognition recognise(IdentityClaim claim) throws Trouble {
    try {
      return office.recognise(claim);
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed);
    }
  }

  private static String word(Recognition.Why why) {
    return switch (why) {
      case CARD_EXPIRED -> "card-expired";
      case CARD_REPORTED_LOST -> "card-reported-lost";
      case CARD_NOT_ACCEPTED -> "card-not-accepted";
      case READER_NOT_TRUSTED -> "reader-not-trusted";
    };
  }

  private static Outcome refused(String word) {
    return new Outcome.Refused(Refusals.of(word, List.of("window")));
  }
}
