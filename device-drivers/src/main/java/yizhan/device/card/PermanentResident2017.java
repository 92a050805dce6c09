package yizhan.device.card;

import java.time.LocalDate;

/**
 * 外国人永久居留身份证 of 2017, layout I.
 *
 * @param latinName up to 60 characters
 * @param chineseName may be empty
 * @param number 15 characters: country (3 letters) and 12 digits
 * @param country GB/T 2659, three letters
 * @param issuerCode 受理机关代码, four characters
 */
public record PermanentResident2017(
    String latinName,
    String chineseName,
    String sexCode,
    LocalDate birth,
    String number,
    String country,
    Validity validity,
    String cardVersion,
    String issuerCode,
    Photo photo)
    implements IdCard {
  @Override
  public Kind kind() {
    return Kind.PERMANENT_RESIDENT_2017;
  }

  @Override
  public String name() {
    return chineseName.isEmpty() ? latinName : chineseName;
  }
}
