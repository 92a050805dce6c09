package yizhan.device.card;

/** What came of reading the card that lies there. */
public sealed interface CardReading {
  /** Read whole. */
  record Read(IdCard card) implements CardReading {}

  /** Not read; the citizen can do something about it. */
  record Failed(Fault fault) implements CardReading {}

  /** Why a card was not read. */
  enum Fault {
    /** Lifted before it was read. */
    LIFTED,
    /** Lies there, but cannot be read: damaged, tilted, two cards at once. */
    UNREADABLE,
    /** Not a resident ID card (SAM-V status 40). */
    NOT_AN_ID_CARD,
    /** Card and security module do not accept each other (SAM-V status 31, 32, 33). */
    NOT_AUTHENTIC
  }
}
