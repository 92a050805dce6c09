package yizhan.kiosk.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yizhan.device.card.IdCard;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** The card in hand: laid on the reader, recognised by the back office, lifted at the end. */
public final class CardInHand implements Proof {
  private static final int MOST_TRIES = 3;

  private final CardDesk desk;
  private final BackOffice office;
  private final Clock clock;

  public CardInHand(CardDesk desk, BackOffice office, Clock clock) {
    this.desk = desk;
    this.office = office;
    this.clock = clock;
  }

  @Override
  public IdentityPolicy.Way way() {
    return IdentityPolicy.Way.CARD;
  }

  @Override
  public Optional<Text> lack(Standing standing) {
    return standing.cardReader().usable() ? Optional.empty() : Optional.of(Text.of("who.CARD.not"));
  }

  /** A card that was laid down. */
  sealed interface Laid {
    /** As far as can be told here, it may be used. */
    record Good(CardShown shown) implements Laid {}

    /** It may not. */
    record No(Identity.Outcome refused) implements Laid {}
  }

  @Override
  public Shown show(Visit visit, Asked asked) {
    return switch (laid(visit, asked)) {
      case Laid.No(var refused) -> refused;
      case Laid.Good(var shown) -> recognised(visit, asked.policy(), way(), shown);
    };
  }

  /**
   * A card that nobody here has laid down before; after a few that somebody had it is given up. The
   * visit ends when it is lifted.
   */
  Laid laid(Visit visit, Asked asked) {
    Optional<Text> trouble = Optional.empty();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      CardShown shown = card(visit, asked, trouble);
      if (!asked.others().contains(shown.card().number())) {
        visit.guard(_ -> desk.lifted());
        return judged(asked.policy(), shown);
      }
      trouble = Optional.of(Text.of("family.card.again"));
    }
    return new Laid.No(new Identity.Outcome.Refused(FamilyTexts.notAll("family-same-card")));
  }

  private Laid judged(IdentityPolicy policy, CardShown shown) {
    IdCard card = shown.card();
    if (!policy.cards().contains(card.kind())) return new Laid.No(refused("card-not-accepted"));
    return card.validity().covers(LocalDate.now(clock))
        ? new Laid.Good(shown)
        : new Laid.No(refused("card-expired"));
  }

  private CardShown card(Visit visit, Asked asked, Optional<Text> trouble) {
    Text first = trouble.orElse(asked.first());
    return visit.ask(
        new PlaceIdCard(asked.purpose(), Stage.WAITING, trouble),
        tell -> desk.shown(asked.purpose(), first, tell));
  }

  /**
   * Who it is whose card that is.
   *
   * @param way by which they have shown it
   */
  Identity.Outcome recognised(
      Visit visit, IdentityPolicy policy, IdentityPolicy.Way way, CardShown shown) {
    IdCard card = shown.card();
    IdentityClaim claim = new IdentityClaim(policy.service(), way, card, shown.securityModule());
    return switch (visit.lookUp("recognise", claim, this::recognise)) {
      case Recognition.Recognised(var citizen) ->
          new Identity.Outcome.Known(citizen, card.number());
      case Recognition.NotRecognised(var why) -> refused(why);
    };
  }

  private Recognition recognise(IdentityClaim claim) throws Trouble {
    try {
      return office.recognise(claim);
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, claim.service());
    }
  }

  /** Why the back office does not recognise somebody. */
  static Identity.Outcome refused(Recognition.Why why) {
    return refused(word(why));
  }

  private static String word(Recognition.Why why) {
    return switch (why) {
      case CARD_EXPIRED -> "card-expired";
      case CARD_REPORTED_LOST -> "card-reported-lost";
      case CARD_NOT_ACCEPTED -> "card-not-accepted";
      case READER_NOT_TRUSTED -> "reader-not-trusted";
      case NOT_VOUCHED -> "not-vouched";
      case UNKNOWN_PERSON -> "unknown-person";
    };
  }

  private static Identity.Outcome refused(String word) {
    return new Identity.Outcome.Refused(Refusals.of(word, List.of("window")));
  }
}
