package yizhan.device.card;

import java.time.LocalDate;

/**
 * 外国人永久居留身份证 of 2023 (五星卡), layout Y.
 *
 * @param latinName both parts joined, up to 46 characters
 * @param chineseName may be empty
 * @param timesRenewed 换证次数, two characters
 * @param country three characters; letters or digits, the source does not say
 * @param formerLink 既往版本号码关联项, three characters
 */
public record PermanentResident2023(
    String latinName,
    String chineseName,
    String sexCode,
    String timesRenewed,
    LocalDate birth,
    String number,
    Validity validity,
    String country,
    String formerLink,
    Photo photo)
    implements IdCard {
  @Override
  public Kind kind() {
    return Kind.PERMANENT_RESIDENT_2023;
  }

  @Override
  public String name() {
    return chineseName.isEmpty() ? latinName : chineseName;
  }
}
