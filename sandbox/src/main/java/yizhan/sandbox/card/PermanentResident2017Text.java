package yizhan.sandbox.card;

/**
 * 外国人永久居留身份证 of 2017, layout I.
 *
 * @param number three letters and twelve digits
 * @param country GB/T 2659, three letters
 * @param cardVersion 证件版本号, two characters
 * @param issuerCode 受理机关代码, four characters
 */
public record PermanentResident2017Text(
    String latinName,
    String chineseName,
    String sexCode,
    String birth,
    String number,
    String country,
    Validity validity,
    String cardVersion,
    String issuerCode)
    implements CardText {
  @Override
  public byte[] block() {
    return new TextBlock()
        .put(0, 120, latinName)
        .put(120, 2, sexCode)
        .put(122, 30, number)
        .put(152, 6, country)
        .put(158, 30, chineseName)
        .put(188, 16, validity.from())
        .put(204, 16, validity.until())
        .put(220, 16, birth)
        .put(236, 4, cardVersion)
        .put(240, 8, issuerCode)
        .type('I')
        .bytes();
  }

  @Override
  public String shownName() {
    return chineseName.isEmpty() ? latinName : chineseName;
  }
}
