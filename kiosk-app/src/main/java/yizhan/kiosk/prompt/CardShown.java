package yizhan.kiosk.prompt;

import yizhan.device.card.IdCard;

/** A card was laid down and read. Silent when printed. */
public record CardShown(IdCard card, String securityModule) {
  @Override
  public String toString() {
    return "CardShown[" + card.kind() + "]";
  }
}
