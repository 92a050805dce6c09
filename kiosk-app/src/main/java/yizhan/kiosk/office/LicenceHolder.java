package yizhan.kiosk.office;

/** In whose hands a firm's electronic licence was, when it was shown. */
public enum LicenceHolder {
  LEGAL_REPRESENTATIVE,
  /** Somebody whom the firm has authorised for this matter. */
  AUTHORISED
}
