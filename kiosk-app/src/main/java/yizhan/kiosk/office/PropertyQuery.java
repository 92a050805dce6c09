package yizhan.kiosk.office;

/**
 * Asks what is registered for a citizen.
 *
 * @param id made here, journalled before it is sent
 * @param statement which statement the citizen agreed to, by its version
 */
public record PropertyQuery(String id, String citizenToken, Purpose purpose, String statement) {
  /** What the result is for: whoever asks must say so, and may use it for nothing else. */
  public enum Purpose {
    OWN_USE,
    LOAN,
    SCHOOL,
    HOUSEHOLD_REGISTRATION,
    HOUSING_SUPPORT,
    TAX,
    NOTARY_OR_COURT
  }

  @Override
  public String toString() {
    return "PropertyQuery[" + id + ", " + purpose + "]";
  }
}
