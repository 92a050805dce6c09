package yizhan.kiosk.office;

import yizhan.device.card.IdCard;

/** "This card lay on this reader": what the back office judges an identity by. */
public record IdentityClaim(String service, IdCard card, String securityModule) {
  @Override
  public String toString() {
    return "IdentityClaim[" + service + ", " + card.kind() + "]";
  }
}
