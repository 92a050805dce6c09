package yizhan.kiosk.prompt;

/** What came of a code that was shown for a phone. */
public sealed interface PhoneAnswer {
  /**
   * Somebody has said on their phone that it is they.
   *
   * @param token by which the back office knows them in this visit
   */
  record Confirmed(String token, String name, String number) implements PhoneAnswer {
    @Override
    public String toString() {
      return "Confirmed";
    }
  }

  /**
   * A firm's electronic licence was shown there.
   *
   * @param token by which the back office knows the firm in this visit
   * @param authorised whether by somebody whom the firm has authorised; if not, by whoever
   *     represents it
   */
  record Firm(String token, String name, String code, boolean authorised) implements PhoneAnswer {
    @Override
    public String toString() {
      return "Firm";
    }
  }

  /** Nobody has. */
  enum Unconfirmed implements PhoneAnswer {
    /** They would not, on the phone. */
    REFUSED,
    /** The licence that they showed does not authorise them for this. */
    NOT_AUTHORISED,
    /** The time is over. */
    EXPIRED,
    /** The time is over, and the back office was not to be heard at its end. */
    UNHEARD,
    /** They want another way, and said so on the screen. */
    OTHERWISE
  }
}
