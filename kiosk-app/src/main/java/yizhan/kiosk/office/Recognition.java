package yizhan.kiosk.office;

/** What the back office makes of an identity claim. */
public sealed interface Recognition {
  /** Known, and the card is good. */
  record Recognised(Citizen citizen) implements Recognition {}

  /** Not accepted. */
  record NotRecognised(Why why) implements Recognition {}

  /** Reasons a citizen can act on. */
  enum Why {
    CARD_EXPIRED,
    CARD_REPORTED_LOST,
    CARD_NOT_ACCEPTED,
    READER_NOT_TRUSTED,
    /** The bureau does not take the word of who vouched. */
    NOT_VOUCHED,
    /** The register knows nobody of that number. */
    UNKNOWN_PERSON
  }
}
