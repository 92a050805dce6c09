package yizhan.device.card;

import java.time.LocalDate;

/**
 * 居民身份证, GA/T 490.
 *
 * @param sexCode GB/T 2261.1, one digit
 * @param nationCode GB/T 3304, two digits
 */
public record CitizenCard(
    String name,
    String sexCode,
    String nationCode,
    LocalDate birth,
    String address,
    String number,
    String issuer,
    Validity validity,
    Photo photo)
    implements IdCard {
  @Override
  public Kind kind() {
    return Kind.CITIZEN;
  }
}
