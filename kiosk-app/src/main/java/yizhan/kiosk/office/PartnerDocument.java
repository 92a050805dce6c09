package yizhan.kiosk.office;

/**
 * A document that others made and signed, as the list has it. What stands here stands in it.
 *
 * @param id by which it is fetched; leads to nobody
 * @param number its own, whatever it looks like
 * @param period what time it covers, in its issuer's words; may be empty
 * @param issued when it was made, in its issuer's words
 */
public record PartnerDocument(
    String id,
    Kind kind,
    String number,
    Holder holder,
    String period,
    String issuer,
    String issued) {
  /** What kind of document it is. */
  public enum Kind {
    /** 税收完税证明. */
    TAX_PAYMENT_CERTIFICATE,
    /** 个人所得税纳税记录. */
    INCOME_TAX_RECORD
  }

  /** Whose it is. */
  public record Holder(String name, String number) {
    @Override
    public String toString() {
      return "Holder";
    }
  }

  /** Never the contents. */
  @Override
  public String toString() {
    return "PartnerDocument[" + id + ", " + kind + "]";
  }
}
