package yizhan.sandbox.people;

import java.time.LocalDate;

/**
 * Everything that stands on and in the identity card of an invented person, as text.
 *
 * @param name Chinese, as on the chip, at most 15 UTF-16 code units; empty where the card has none
 * @param latinName only on cards of permanent residents
 * @param sex GB/T 2261.1, one digit
 * @param nation GB/T 3304, two digits; citizens only
 * @param address citizens and residence permits
 * @param number 18 characters, 15 on the card of 2017
 * @param issuer citizens and residence permits
 * @param until {@link LocalDate#MAX} for 长期
 * @param special what only one kind of card has
 */
public record CardFace(
    Kind kind,
    String name,
    String latinName,
    String sex,
    String nation,
    LocalDate birth,
    String address,
    String number,
    String issuer,
    LocalDate from,
    LocalDate until,
    Special special) {
  /** The four layouts, with the letter that the chip holds at byte offset 248. */
  public enum Kind {
    CITIZEN(' '),
    RESIDENCE_PERMIT('J'),
    PERMANENT_RESIDENT_2017('I'),
    PERMANENT_RESIDENT_2023('Y');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }

    /** As files and the contract write it. */
    public String word() {
      return Words.of(this);
    }
  }

  /**
   * Fields that only some kinds have; empty elsewhere.
   *
   * @param passNumber 通行证号码, residence permit
   * @param timesIssued 签发次数, residence permit
   * @param country permanent residents
   * @param cardVersion 2017
   * @param issuerCode 2017
   * @param timesRenewed 换证次数, 2023
   * @param formerLink 既往版本号码关联项, 2023
   */
  public record Special(
      String passNumber,
      String timesIssued,
      String country,
      String cardVersion,
      String issuerCode,
      String timesRenewed,
      String formerLink) {}

  /** The name the holder is called by: Chinese where the card has one. */
  public String calledBy() {
    return name.isEmpty() ? latinName : name;
  }
}
