package yizhan.kiosk.office;

import yizhan.device.card.IdCard;

/**
 * "This card lay on this reader": what the back office judges an identity by.
 *
 * @param way what else was made sure of, if anything
 */
public record IdentityClaim(
    String service, IdentityPolicy.Way way, IdCard card, String securityModule) {
  @Override
  public String toString() {
    return "IdentityClaim[" + service + ", " + card.kind() + "]";
  }
}
