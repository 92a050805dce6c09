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

  /** Nobody has. */
  enum Unconfirmed implements PhoneAnswer {
    /** They would not, on the phone. */
    REFUSED,
    /** The time is over. */
    EXPIRED,
    /** The time is over, and the back office was not to be heard at its end. */
    UNHEARD,
    /** They want another way, and said so on the screen. */
    OTHERWISE
  }
}
