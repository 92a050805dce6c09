package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.device.card.IdCard;
import yizhan.device.face.FaceSight;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.LookAtCamera.Answer;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Visit;

/**
 * The card, and the face in its photo. Where no face can be compared nobody is asked; no frame is
 * taken before that has been agreed to, for its own; another way is always there; three times no,
 * and the card is not compared for a while.
 */
public final class CardAndFace implements Proof {
  /** Whoever asked so often wants another way. */
  private static final int MOST_ROUNDS = 6;

  private final CardInHand cards;
  private final FaceDesk desk;

  public CardAndFace(CardInHand cards, FaceDesk desk) {
    this.cards = cards;
    this.desk = desk;
  }

  @Override
  public IdentityPolicy.Way way() {
    return IdentityPolicy.Way.CARD_AND_FACE;
  }

  @Override
  public Optional<Text> lack(Standing standing) {
    return cards.lack(standing).or(desk::lack);
  }

  @Override
  public Shown show(Visit visit, Asked asked) {
    return switch (cards.laid(visit, asked)) {
      case CardInHand.Laid.No(var refused) -> refused;
      case CardInHand.Laid.Good(var shown) -> {
        Optional<Otherwise> gaveUp = compared(visit, shown.card());
        if (gaveUp.isEmpty()) yield cards.recognised(visit, asked.policy(), way(), shown);
        visit.handOn(); // who wants another way may take up the card: it holds the visit no more
        yield gaveUp.get();
      }
    };
  }

  private int left(Visit visit, String number) {
    return visit.glance("face-tries", () -> desk.tries().left(number));
  }

  private static Optional<Otherwise> gaveUp(String said) {
    return Optional.of(new Otherwise(Optional.of(Text.of(said))));
  }

  /** Nothing: it is that face. */
  private Optional<Otherwise> compared(Visit visit, IdCard card) {
    if (card.photo().isEmpty()) return gaveUp("face.no-photo");
    String number = card.number();
    int left = left(visit, number);
    if (left == 0) return gaveUp("face.locked");
    if (!Agreement.given(visit, IdentityTexts.consent(), IdentityTexts.statement()))
      return gaveUp("face.not-agreed");
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Answer answer =
          visit.ask(new LookAtCamera(FaceSight.NOBODY), tell -> desk.compared(card, tell));
      if (answer == Answer.SAME) return Optional.empty();
      if (answer == Answer.OTHERWISE) return Optional.of(new Otherwise(Optional.empty()));
      if (answer == Answer.NO_ENGINE) return gaveUp("face.ended.NO_ENGINE");
      left = left(visit, number);
      if (left == 0) return gaveUp("face.locked");
      Choose again = IdentityTexts.again(answer, left);
      if (visit.ask(again).equals(IdentityTexts.OTHERWISE))
        return Optional.of(new Otherwise(Optional.empty()));
    }
    return Optional.of(new Otherwise(Optional.empty()));
  }
}
