package yizhan.device.card;

import java.time.LocalDate;

/**
 * 港澳台居民居住证, layout J.
 *
 * @param passNumber 通行证号码, up to 9 characters
 * @param timesIssued 签发次数, two characters as on the chip
 */
public record ResidencePermit(
    String name,
    String sexCode,
    LocalDate birth,
    String address,
    String number,
    String issuer,
    Validity validity,
    String passNumber,
    String timesIssued,
    Photo photo)
    implements IdCard {
  @Override
  public Kind kind() {
    return Kind.RESIDENCE_PERMIT;
  }
}
