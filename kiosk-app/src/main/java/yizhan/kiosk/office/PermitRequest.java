package yizhan.kiosk.office;

/**
 * Asks for the right to print one sheet of one copy.
 *
 * @param requestId made here, journalled before it is sent; the same id always gets the same answer
 * @param licenceVersion the version that the citizen saw
 */
public record PermitRequest(
    String requestId, String citizenToken, String licenceId, String licenceVersion, Copy copy) {
  @Override
  public String toString() {
    return "PermitRequest[" + requestId + ", " + copy + "]";
  }
}
