package yizhan.sandbox.card;

/**
 * 居民身份证 (GA/T 490).
 *
 * @param sexCode GB/T 2261.1, one digit
 * @param nationCode GB/T 3304, two digits
 */
public record CitizenText(
    String name,
    String sexCode,
    String nationCode,
    String birth,
    String address,
    String number,
    String issuer,
    Validity validity)
    implements CardText {
  @Override
  public byte[] block() {
    return new TextBlock()
        .put(0, 30, name)
        .put(30, 2, sexCode)
        .put(32, 4, nationCode)
        .put(36, 16, birth)
        .put(52, 70, address)
        .put(122, 36, number)
        .put(158, 30, issuer)
        .put(188, 16, validity.from())
        .put(204, 16, validity.until())
        .bytes();
  }

  @Override
  public String shownName() {
    return name;
  }
}
