package yizhan.kiosk.office;

/** How far a session on a phone is. */
public sealed interface PhoneState {
  /**
   * Nobody has said anything yet.
   *
   * @param opened whether a phone has it
   */
  record Waiting(boolean opened) implements PhoneState {}

  /**
   * Somebody has said that it is they.
   *
   * @param number of their identity document, by which later answers are held to them
   */
  record Confirmed(Citizen citizen, String number) implements PhoneState {
    @Override
    public String toString() {
      return "Confirmed";
    }
  }

  /** They would not, on their phone. */
  record Refused() implements PhoneState {}

  /** Nothing comes of it any more. */
  record Expired() implements PhoneState {}
}
