package yizhan.kiosk.office;

import java.util.List;
import java.util.Set;
import yizhan.device.card.IdCard;

/**
 * How sure the back office wants to be for one service.
 *
 * @param ways the ways that suffice, any one of them; none: not here
 * @param cards the kinds of card that are accepted
 */
public record IdentityPolicy(String service, List<Way> ways, Set<IdCard.Kind> cards) {
  /** Ways of showing who stands there. */
  public enum Way {
    CARD,
    CARD_AND_FACE,
    PHONE,
    ELECTRONIC_LICENCE,
    STAFF;

    /** Whether it begins with the citizen's own card on the reader. */
    public boolean byCard() {
      return switch (this) {
        case CARD, CARD_AND_FACE -> true;
        case PHONE, ELECTRONIC_LICENCE, STAFF -> false;
      };
    }
  }

  public IdentityPolicy {
    ways = List.copyOf(ways);
    cards = Set.copyOf(cards);
  }
}
