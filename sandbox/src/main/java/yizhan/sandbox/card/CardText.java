package yizhan.sandbox.card;

/** What is written on a chip: one of four layouts. Dates are YYYYMMDD as on the chip. */
public sealed interface CardText
    permits CitizenText, ResidencePermitText, PermanentResident2017Text, PermanentResident2023Text {
  /** The text as the chip holds it, 256 bytes. */
  byte[] block();

  /** The name to put on the card's picture. */
  String shownName();

  /** The number of the card's holder. */
  String number();

  /**
   * From when until when it is valid, eight digits each; the end may be 长期.
   *
   * @param from first day
   * @param until last day
   */
  record Validity(String from, String until) {}
}
