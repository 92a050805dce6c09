package yizhan.sandbox.card;

/**
 * 港澳台居民居住证, layout J.
 *
 * @param passNumber 通行证号码, up to nine characters
 * @param timesIssued 签发次数, two characters
 */
public record ResidencePermitText(
    String name,
    String sexCode,
    String birth,
    String address,
    String number,
    String issuer,
    Validity validity,
    String passNumber,
    String timesIssued)
    implements CardText {
  @Override
  public byte[] block() {
    return new TextBlock()
        .put(0, 30, name)
        .put(30, 2, sexCode)
        .put(36, 16, birth)
        .put(52, 70, address)
        .put(122, 36, number)
        .put(158, 30, issuer)
        .put(188, 16, validity.from())
        .put(204, 16, validity.until())
        .put(220, 18, passNumber)
        .put(238, 4, timesIssued)
        .type('J')
        .bytes();
  }

  @Override
  public String shownName() {
    return name;
  }
}
