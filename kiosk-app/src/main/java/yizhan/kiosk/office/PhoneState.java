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

  /**
   * A firm's electronic licence was shown, by somebody who may act for it in this matter.
   *
   * @param firm the token is for this firm's papers; the name is the firm's
   * @param code of the firm, by which later answers are held to it
   */
  record ConfirmedFirm(Citizen firm, String code, LicenceHolder holder) implements PhoneState {
    @Override
    public String toString() {
      return "ConfirmedFirm";
    }
  }

  /** An electronic licence was shown by somebody whom it does not authorise for this matter. */
  record NotAuthorised() implements PhoneState {}

  /** They would not, on their phone. */
  record Refused() implements PhoneState {}

  /** Nothing comes of it any more. */
  record Expired() implements PhoneState {}
}
