package yizhan.sandbox.card;

/**
 * 外国人永久居留身份证 of 2023 (五星卡), layout Y.
 *
 * @param latinName up to 46 characters; the first 35 stand apart from the rest
 * @param timesRenewed 换证次数, two characters
 * @param country three characters
 * @param formerLink 既往版本号码关联项, three characters
 */
public record PermanentResident2023Text(
    String latinName,
    String chineseName,
    String sexCode,
    String timesRenewed,
    String birth,
    String number,
    Validity validity,
    String country,
    String formerLink)
    implements CardText {
  private static final int FIRST_PART = 35;

  @Override
  public byte[] block() {
    int cut = Math.min(FIRST_PART, latinName.length());
    return new TextBlock()
        .put(0, 30, chineseName)
        .put(30, 2, sexCode)
        .put(32, 4, timesRenewed)
        .put(36, 16, birth)
        .put(52, 70, latinName.substring(0, cut))
        .put(122, 36, number)
        .put(188, 16, validity.from())
        .put(204, 16, validity.until())
        .put(220, 22, latinName.substring(cut))
        .put(242, 6, country)
        .type('Y')
        .put(250, 6, formerLink)
        .bytes();
  }

  @Override
  public String shownName() {
    return chineseName.isEmpty() ? latinName : chineseName;
  }
}
